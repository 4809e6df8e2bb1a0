'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { CheckboxField } from '@/components/ui/form-controls/checkbox-field';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Notice } from '@/components/ui/page/notice';
import { settingsSchema } from '@/lib/partners/settings/settings-schema';
import type { StoredSettings } from '@/lib/partners/settings/settings';
import { CHECKED } from '@/lib/platform/forms/checked';
import type { FormAction } from '@/lib/platform/forms/form-state';

type SettingsFormProps = { action: FormAction; settings: StoredSettings };

/** The form of the partner's settings. */
export function SettingsForm({ action, settings }: SettingsFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => settingsSchema(), []);
  const { field, formProps, isPending, problem, oneTimeValues } = useActionForm({
    action,
    schema,
    values: {
      recordReads: settings.recordReads ? CHECKED : '',
      requireSecondFactor: settings.requireSecondFactor ? CHECKED : '',
    },
  });
  return (
    <form {...formProps} autoComplete="off" className="flex max-w-160 flex-col gap-5">
      <input type="hidden" name="version" value={settings.version} />
      <FormProblem>{problem}</FormProblem>
      {oneTimeValues?.notice && !problem && (
        <Notice kind="info" isAlert>
          {oneTimeValues.notice}
        </Notice>
      )}
      <CheckboxField
        {...field('recordReads')}
        label={t('security.recordReads')}
        hint={t('security.recordReadsHint')}
      />
      <CheckboxField
        {...field('requireSecondFactor')}
        label={t('security.requireSecondFactor')}
        hint={t('security.requireSecondFactorHint')}
      />
      <div>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t(isPending ? 'ui.saving' : 'security.save')}
        </Button>
      </div>
    </form>
  );
}
