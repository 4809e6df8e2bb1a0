'use server';

import { redirect } from 'next/navigation';
import { SIGN_IN_AGAIN, SIGN_IN_PATH } from '@/lib/auth/paths';
import { completeSignIn } from '@/lib/auth/second-factor/complete-sign-in';
import { clearNewSecret, findNewSecret } from '@/lib/auth/second-factor/new-secret';
import { clearPendingSignIn, findPendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { codeSchema } from '@/lib/auth/second-factor/schemas';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { setSessionCookie } from '@/lib/auth/sign-in/session-cookie';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { setUpAtSignIn } from '@/lib/users/second-factor/set-up-at-sign-in';

/** Takes the code of the second step, of the app or for recovery. */
export async function giveCode(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator();
  return handleForm(form, {
    schema: codeSchema(t),
    work: async ({ code, callbackUrl }) => {
      const pending = await findPendingSignIn();
      const result = pending ? await completeSignIn(pending, code) : { outcome: 'ended' as const };
      if (result.outcome === 'refused')
        return { errors: { code: t('secondFactor.problems.wrongCode') } };
      if (result.outcome === 'too-many') {
        const minutes = Math.ceil(result.retryAfterSeconds / 60);
        return { errors: { code: t('secondFactor.problems.tooMany', { minutes }) } };
      }
      if (result.outcome === 'ended') return startAgain();
      await setSessionCookie(result.identity);
      await clearPendingSignIn();
      redirect(safeCallbackPath(callbackUrl));
    },
  });
}

/** Sets up the second factor that the user's company requires, and signs in. */
export async function setUpAndSignIn(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator();
  return handleForm(form, {
    schema: codeSchema(t),
    work: async ({ code }) => {
      const pending = await findPendingSignIn();
      const newSecret = pending && (await findNewSecret(pending.user));
      if (!newSecret) return startAgain();
      const result = await setUpAtSignIn(pending, { newSecret, typed: code });
      if (result.outcome === 'wrong-code')
        return { errors: { code: t('secondFactor.problems.wrongCode') } };
      if (result.outcome === 'ended') return startAgain();
      await setSessionCookie(result.identity);
      await clearPendingSignIn();
      await clearNewSecret();
      return { oneTimeValues: { codes: result.codes.join('\n') } };
    },
  });
}

async function startAgain(): Promise<never> {
  await clearPendingSignIn();
  await clearNewSecret();
  redirect(`${SIGN_IN_PATH}?${new URLSearchParams({ error: SIGN_IN_AGAIN })}`);
}
