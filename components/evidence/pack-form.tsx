'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { SelectField } from '@/components/ui/form-controls/select-field';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import {
  DEFAULT_VALID_DAYS,
  MAX_VALID_DAYS,
  STAFF_CHOICES,
  type EvidencePeriod,
} from '@/lib/evidence/packs/evidence-pack';
import { newPackSchema } from '@/lib/evidence/packs/pack-schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { LOCALE_NAMES, LOCALES, type Locale } from '@/lib/platform/i18n/locales';
import { NewPack } from './new-pack';

type PackFormProps = {
  action: FormAction;
  customerId: string;
  period: EvidencePeriod;
  locale: Locale;
  /** Where the page is shown again. */
  path: string;
};

/** The form that makes a pack. It is replaced by the link of the new pack, which is shown only this once. */
export function PackForm({ action, customerId, period, locale, path }: PackFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => newPackSchema(t), [t]);
  const values = useMemo(
    () => ({ ...period, locale, staff: 'names', days: String(DEFAULT_VALID_DAYS) }),
    [period, locale],
  );
  const { field, formProps, isPending, problem, oneTimeValues } = useActionForm({
    action,
    schema,
    values,
  });
  if (oneTimeValues) return <NewPack shown={oneTimeValues} path={path} />;
  return (
    <form {...formProps} autoComplete="off" className="flex max-w-160 flex-col gap-4">
      <input type="hidden" name="customerId" value={customerId} />
      <FormProblem>{problem}</FormProblem>
      <div className="medium:grid-cols-2 grid items-start gap-x-4 gap-y-4">
        <Field {...field('from')} type="date" label={t('evidence.period.from')} required />
        <Field {...field('to')} type="date" label={t('evidence.period.to')} required />
        <SelectField
          {...field('locale')}
          label={t('evidence.packs.language')}
          options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        />
        <SelectField
          {...field('staff')}
          label={t('evidence.packs.staffChoice')}
          options={STAFF_CHOICES.map((value) => ({ value, label: t(`evidence.packs.${value}`) }))}
        />
        <Field
          {...field('days')}
          label={t('evidence.packs.days')}
          hint={t('evidence.packs.daysHint', { most: MAX_VALID_DAYS })}
          inputMode="numeric"
          maxLength={3}
          required
        />
      </div>
      <div>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t(isPending ? 'evidence.packs.making' : 'evidence.packs.make')}
        </Button>
      </div>
    </form>
  );
}
