'use server';

import { revalidatePath } from 'next/cache';
import { requireOwnScope } from '@/lib/auth/gate';
import {
  clearNewSecret,
  findNewSecret,
  keepNewSecret,
} from '@/lib/auth/second-factor/authenticator-app/new-secret';
import { isSecondFactorRequired } from '@/lib/auth/second-factor/is-required';
import { codeSchema, noFieldsSchema } from '@/lib/auth/second-factor/schemas';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { SECOND_FACTOR_PATH } from '@/lib/profile/paths';
import { changeSecondFactor } from '@/lib/users/second-factor/change-second-factor';
import { renewRecoveryCodes } from '@/lib/users/second-factor/renew-recovery-codes';
import { setUpSecondFactor } from '@/lib/users/second-factor/set-up-second-factor';
import { requireConfirmation, showAgain } from './own-factor-gate';

/** Shows a new secret, which nothing needs yet. */
export async function beginSetUp(): Promise<never> {
  const { session, confirmation } = await requireConfirmation();
  markActionStarted();
  await keepNewSecret(session, confirmation.passwordMark);
  return showAgain();
}

/** Takes the code that shows that an app holds the new secret. */
export async function confirmSetUp(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requireOwnScope();
  const t = await getTranslator();
  return handleForm(form, {
    schema: codeSchema(t),
    work: async ({ code }) => {
      const newSecret = await findNewSecret({ partnerId: viewer.partnerId, userId: viewer.id });
      if (!newSecret) return t('secondFactor.problems.outdated');
      const request = { userId: viewer.id, sessionId: viewer.sessionId, newSecret, typed: code };
      const result = await setUpSecondFactor(scope, { ...request, mayAdd: true });
      if (result.outcome === 'wrong-code')
        return { errors: { code: t('secondFactor.problems.wrongCode') } };
      await clearNewSecret();
      revalidatePath(SECOND_FACTOR_PATH);
      if (result.outcome === 'ended') return t('secondFactor.problems.outdated');
      return { oneTimeValues: { codes: result.codes.join('\n') } };
    },
  });
}

export async function renewCodes(_previous: FormState, form: FormData): Promise<FormState> {
  const { scope, session, confirmation } = await requireConfirmation();
  return handleForm(form, {
    schema: noFieldsSchema,
    work: async () => {
      const { passwordMark } = confirmation;
      const codes = await renewRecoveryCodes(scope, { ...session, passwordMark });
      if (codes === null) return showAgain();
      revalidatePath(SECOND_FACTOR_PATH);
      return { oneTimeValues: { codes: codes.join('\n') } };
    },
  });
}

/** Removes the app of somebody who has passkeys, too. */
export async function removeApp(): Promise<never> {
  const { scope, session, confirmation } = await requireConfirmation();
  markActionStarted();
  const { passwordMark } = confirmation;
  await changeSecondFactor(scope, { ...session, passwordMark, change: { kind: 'removeApp' } });
  return showAgain();
}

/** Removes the app and all passkeys. */
export async function switchOff(): Promise<never> {
  const { viewer, scope, session, confirmation } = await requireConfirmation();
  markActionStarted();
  const { passwordMark } = confirmation;
  if (!(await isSecondFactorRequired(viewer.partnerId)))
    await changeSecondFactor(scope, { ...session, passwordMark, change: { kind: 'remove' } });
  return showAgain();
}
