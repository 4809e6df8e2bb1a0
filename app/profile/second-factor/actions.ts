'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireOwnScope, type AuthorizedViewer } from '@/lib/auth/gate';
import { checkOwnPassword } from '@/lib/auth/second-factor/check-own-password';
import { isSecondFactorRequired } from '@/lib/auth/second-factor/is-required';
import { clearNewSecret, findNewSecret, keepNewSecret } from '@/lib/auth/second-factor/new-secret';
import { codeSchema, ownPasswordSchema } from '@/lib/auth/second-factor/schemas';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm, type FormOutcome } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { SECOND_FACTOR_PATH } from '@/lib/profile/paths';
import { changeSecondFactor } from '@/lib/users/second-factor/change-second-factor';
import { renewRecoveryCodes } from '@/lib/users/second-factor/renew-recovery-codes';
import { setUpSecondFactor } from '@/lib/users/second-factor/set-up-second-factor';

/** Shows a new secret, which nothing needs yet. */
export async function beginSetUp(_previous: FormState, form: FormData): Promise<FormState> {
  return withOwnPassword(form, async ({ viewer }, passwordMark) => {
    await keepNewSecret({ partnerId: viewer.partnerId, userId: viewer.id }, passwordMark);
    return showAgain();
  });
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
      const result = await setUpSecondFactor(scope, { ...request, mayReplace: true });
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
  return withOwnPassword(form, async ({ viewer, scope }, passwordMark) => {
    const proof = { userId: viewer.id, sessionId: viewer.sessionId, passwordMark };
    const codes = await renewRecoveryCodes(scope, proof);
    if (codes === null) return showAgain();
    revalidatePath(SECOND_FACTOR_PATH);
    return { oneTimeValues: { codes: codes.join('\n') } };
  });
}

export async function switchOff(_previous: FormState, form: FormData): Promise<FormState> {
  return withOwnPassword(form, async ({ viewer, scope }, passwordMark) => {
    const proof = { userId: viewer.id, sessionId: viewer.sessionId, passwordMark };
    if (!(await isSecondFactorRequired(viewer.partnerId)))
      await changeSecondFactor(scope, { ...proof, change: { kind: 'remove' } });
    return showAgain();
  });
}

async function withOwnPassword(
  form: FormData,
  work: (own: AuthorizedViewer, passwordMark: string) => Promise<FormOutcome>,
): Promise<FormState> {
  const own = await requireOwnScope();
  const t = await getTranslator();
  return handleForm(form, {
    schema: ownPasswordSchema(t),
    work: async ({ password }) => {
      const check = await checkOwnPassword(own.viewer.email, password);
      if (check.outcome === 'right') return work(own, check.passwordMark);
      if (check.outcome === 'wrong')
        return { errors: { password: t('secondFactor.problems.wrongPassword') } };
      const minutes = Math.ceil(check.retryAfterSeconds / 60);
      return { errors: { password: t('signIn.tooMany', { minutes }) } };
    },
  });
}

// The page is the same: without this the browser would keep what it shows.
function showAgain(): never {
  revalidatePath(SECOND_FACTOR_PATH);
  redirect(SECOND_FACTOR_PATH);
}
