'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { confirmationPath } from '@/lib/activity/paths';
import type { KeyAccess } from '@/lib/api-keys/api-key';
import { createApiKey, KeyNameTakenError, revokeApiKey } from '@/lib/api-keys/changes';
import { createKeySchema, revokeKeySchema } from '@/lib/api-keys/key-schemas';
import { API_KEYS_PATH } from '@/lib/api/paths';
import { readCommand, sendCommand } from '@/lib/api/guide/shell-commands';
import { requirePermission } from '@/lib/auth/gate';
import { getSiteUrl } from '@/lib/platform/env/env';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm, type FormOutcome } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';

export async function createKey(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('api-key:manage');
  const t = await getTranslator();
  const state = await handleForm(form, {
    schema: createKeySchema(t),
    work: async ({ name, access }) => {
      try {
        const key = await createApiKey(scope, { actor: viewer.email, name, access });
        return newKeyOutcome({ name, access, key });
      } catch (error) {
        if (error instanceof KeyNameTakenError)
          return { errors: { name: t('apiKeys.fields.taken') } };
        throw error;
      }
    },
  });
  // The table below the form must show the key, too.
  if (state.oneTimeValues) revalidatePath(API_KEYS_PATH);
  return state;
}

export async function revokeKey(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('api-key:manage');
  const t = await getTranslator();
  return handleForm(form, {
    schema: revokeKeySchema(t),
    work: async ({ keyId }) => {
      const recordId = await revokeApiKey(scope, { actor: viewer.email, keyId });
      if (recordId === null) return t('apiKeys.notFound');
      redirect(confirmationPath(API_KEYS_PATH, recordId));
    },
  });
}

type NewKey = { name: string; access: KeyAccess; key: string };

function newKeyOutcome({ name, access, key }: NewKey): FormOutcome {
  const { origin } = getSiteUrl();
  const curl =
    access === 'read' ? readCommand(origin, key) : sendCommand({ origin, key, instant: now() });
  return { oneTimeValues: { name, access, text: key, curl } };
}
