'use server';

import { redirect } from 'next/navigation';
import { confirmationPath, outdatedPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { changeSettings } from '@/lib/partners/settings/change-settings';
import { SECURITY_PATH } from '@/lib/partners/settings/paths';
import { settingsSchema } from '@/lib/partners/settings/settings-schema';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';

/** Saves what holds for all users of the partner. */
export async function saveSettings(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('setting:manage');
  const t = await getTranslator();
  return handleForm(form, {
    schema: settingsSchema(t),
    work: async ({ version, ...settings }) => {
      const change = { scope, actor: viewer.email, version };
      const result = await changeSettings(change, settings);
      if (result.outcome === 'unchanged')
        return { oneTimeValues: { notice: t('forms.nothingChanged') } };
      if (result.outcome === 'stale') redirect(outdatedPath(SECURITY_PATH));
      redirect(confirmationPath(SECURITY_PATH, result.recordId));
    },
  });
}
