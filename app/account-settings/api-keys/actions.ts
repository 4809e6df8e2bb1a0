'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { donePath } from '@/lib/activity/paths';
import { createApiKey, revokeApiKey } from '@/lib/api-keys/changes';
import { keyFormSchema, revokeFormSchema } from '@/lib/api-keys/key-forms';
import { API_KEYS_PATH } from '@/lib/api/paths';
import { lineToTry } from '@/lib/api/shell-lines';
import { requirePermission } from '@/lib/auth/gate';
import { getSiteUrl } from '@/lib/env';
import { Failure } from '@/lib/failure';
import type { FormState } from '@/lib/forms/form-state';
import { handleForm, type FormOutcome } from '@/lib/forms/handle-form';
import { now } from '@/lib/time';

export async function createKey(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('api-key:manage');
  const state = await handleForm(form, {
    schema: keyFormSchema,
    work: async ({ name }) => {
      try {
        return shownOf(name, await createApiKey(scope, { actor: viewer.email, name }));
      } catch (error) {
        if (error instanceof Failure) return { errors: { name: error.message } };
        throw error;
      }
    },
  });
  // The table below the form has it, too.
  if (state.shownOnce) revalidatePath(API_KEYS_PATH);
  return state;
}

export async function revokeKey(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('api-key:manage');
  return handleForm(form, {
    schema: revokeFormSchema,
    work: async ({ keyId }) => {
      const recordId = await revokeApiKey(scope, { actor: viewer.email, keyId });
      if (recordId === null) return 'There is no such key in force. Look at the list again.';
      redirect(donePath(API_KEYS_PATH, recordId));
    },
  });
}

function shownOf(name: string, key: string): FormOutcome {
  const curl = lineToTry({ origin: getSiteUrl().origin, key, instant: now() });
  return { shownOnce: { name, text: key, curl } };
}
