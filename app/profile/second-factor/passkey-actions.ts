'use server';

import { revalidatePath } from 'next/cache';
import { keepConfirmation } from '@/lib/auth/second-factor/own-confirmation';
import { PASSKEY_FIELD } from '@/lib/auth/second-factor/passkeys/passkey';
import { newPasskeySchema } from '@/lib/auth/second-factor/schemas';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { SECOND_FACTOR_PATH } from '@/lib/profile/paths';
import { addPasskey as add } from '@/lib/users/second-factor/add-passkey';
import { changeSecondFactor } from '@/lib/users/second-factor/change-second-factor';
import { requireConfirmation, showAgain } from './own-factor-gate';

/** Adds the passkey that the browser has just made. */
export async function addPasskey(_previous: FormState, form: FormData): Promise<FormState> {
  const { scope, session, confirmation } = await requireConfirmation();
  const t = await getTranslator();
  return handleForm(form, {
    schema: newPasskeySchema(t),
    work: async ({ passkey: json, name }) => {
      const { sessionId } = session;
      const request = { proof: confirmation, sessionId, json, name, mayAdd: true };
      const result = await add(scope, request);
      // The challenge is used up, whatever the answer was.
      await keepConfirmation(session, confirmation);
      revalidatePath(SECOND_FACTOR_PATH);
      if (result.outcome === 'wrong-passkey') return t('secondFactor.passkeys.problems.notAdded');
      if (result.outcome === 'ended') return t('secondFactor.problems.outdated');
      return result.codes ? { oneTimeValues: { codes: result.codes.join('\n') } } : showAgain();
    },
  });
}

/** Removes a passkey that is not the only second factor. */
export async function removePasskey(form: FormData): Promise<never> {
  const { scope, session, confirmation } = await requireConfirmation();
  const id = form.get(PASSKEY_FIELD);
  markActionStarted();
  const { passwordMark } = confirmation;
  // One that is gone already, or may not go: the list shows what is left.
  if (typeof id === 'string')
    await changeSecondFactor(scope, {
      ...session,
      passwordMark,
      change: { kind: 'removePasskey', id },
    });
  return showAgain();
}
