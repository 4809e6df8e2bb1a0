'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { CheckboxGroup } from '@/components/ui/form-controls/checkbox-group';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { SelectField } from '@/components/ui/form-controls/select-field';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { formatHour } from '@/lib/activity/describe/describe-hours';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { profileSchema } from '@/lib/profile/profile-schema';
import { ZoneField } from './zone-field';

type Option = { value: string; label: string };

type ProfileFormProps = {
  action: FormAction;
  /** What is saved, or the defaults. */
  values: { locale: string; zone: string; workStart: string; workEnd: string; weekend: string[] };
  languages: Option[];
  weekdays: Option[];
};

/** The form of a person's language, clock and working week. */
export function ProfileForm({ action, values, languages, weekdays }: ProfileFormProps) {
  const t = useTranslations();
  const words = useTranslations('profile');
  // Only the server knows all zones by all of their names.
  const schema = useMemo(() => profileSchema(t, (text) => text || null), [t]);
  const { field, formProps, isPending, problem } = useActionForm({ action, schema, values });
  return (
    <form {...formProps} autoComplete="off" className="flex max-w-120 flex-col gap-5">
      <FormProblem>{problem}</FormProblem>
      <SelectField {...field('locale')} label={words('language')} options={languages} />
      <ZoneField {...field('zone')} />
      <div className="grid grid-cols-2 gap-x-4">
        <SelectField {...field('workStart')} label={words('workStart')} options={hours(0)} />
        <SelectField {...field('workEnd')} label={words('workEnd')} options={hours(1)} />
        <p className="text-muted col-span-2 mt-1 text-xs">{words('workHint')}</p>
      </div>
      <CheckboxGroup
        {...field('weekend')}
        legend={words('weekend')}
        hint={words('weekendHint')}
        options={weekdays}
      />
      <div>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t(isPending ? 'ui.saving' : 'profile.save')}
        </Button>
      </div>
    </form>
  );
}

function hours(first: 0 | 1): Option[] {
  return Array.from({ length: 24 }, (_, index) => index + first).map((hour) => ({
    value: String(hour),
    label: formatHour(hour),
  }));
}
