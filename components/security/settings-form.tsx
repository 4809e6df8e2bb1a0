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
import { GroupFields } from './group-fields';

type SettingsFormProps = {
  action: FormAction;
  settings: StoredSettings;
  /** Whether people sign in by Entra, so that its groups mean something. */
  hasGroups: boolean;
};

/** The form of the partner's settings. */
export function SettingsForm({ action, settings, hasGroups }: SettingsFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => settingsSchema(t), [t]);
  const { field, formProps, isPending, problem, oneTimeValues } = useActionForm({
    action,
    schema,
    values: {
      recordReads: settings.recordReads ? CHECKED : '',
      requireSecondFactor: settings.requireSecondFactor ? CHECKED : '',
      adminAgentGroups: settings.adminAgentGroups.join('\n'),
      salesAgentGroups: settings.salesAgentGroups.join('\n'),
      helpdeskAgentGroups: settings.helpdeskAgentGroups.join('\n'),
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
      {hasGroups && <GroupFields field={field} />}
      <div>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t(isPending ? 'ui.saving' : 'security.save')}
        </Button>
      </div>
    </form>
  );
}
