'use server';

import { redirect } from 'next/navigation';
import { SIGN_IN_AGAIN, SIGN_IN_PATH } from '@/lib/auth/paths';
import {
  clearNewSecret,
  findNewSecret,
} from '@/lib/auth/second-factor/authenticator-app/new-secret';
import type { GivenFactor } from '@/lib/auth/second-factor/check-second-factor';
import { completeSignIn } from '@/lib/auth/second-factor/complete-sign-in';
import {
  clearPendingSignIn,
  findPendingSignIn,
  renewPendingSignIn,
} from '@/lib/auth/second-factor/pending-sign-in';
import { codeSchema, newPasskeySchema, passkeySchema } from '@/lib/auth/second-factor/schemas';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { setSessionCookie } from '@/lib/auth/sign-in/session-cookie';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { addPasskeyAtSignIn, setUpAtSignIn } from '@/lib/users/second-factor/set-up-at-sign-in';

/** Takes the code of the second step, of the app or for recovery. */
export async function giveCode(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator();
  return handleForm(form, {
    schema: codeSchema(t),
    work: async ({ code, callbackUrl }) => {
      const problem = await finish({ kind: 'code', typed: code }, callbackUrl);
      return { errors: { code: problem ?? t('secondFactor.problems.wrongCode') } };
    },
  });
}

/** Takes the answer of a passkey instead. */
export async function givePasskey(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator();
  return handleForm(form, {
    schema: passkeySchema,
    work: async ({ passkey, callbackUrl }) =>
      (await finish({ kind: 'passkey', json: passkey }, callbackUrl)) ??
      t('secondFactor.passkeys.problems.refused'),
  });
}

/** Sets up the app that the user's company requires, and signs in. */
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
      return showCodes(result);
    },
  });
}

/** Adds a passkey instead, and signs in. */
export async function addPasskeyAndSignIn(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslator();
  return handleForm(form, {
    schema: newPasskeySchema(t),
    work: async ({ passkey: json, name }) => {
      const pending = await findPendingSignIn();
      if (!pending) return startAgain();
      const result = await addPasskeyAtSignIn(pending, { json, name });
      if (result.outcome === 'wrong-passkey') {
        await renewPendingSignIn(pending);
        return t('secondFactor.passkeys.problems.notAdded');
      }
      if (result.outcome === 'ended') return startAgain();
      return showCodes(result);
    },
  });
}

// Null for a wrong one, a sentence when it has to wait.
async function finish(given: GivenFactor, callbackUrl: string | undefined): Promise<string | null> {
  const pending = await findPendingSignIn();
  const result = pending ? await completeSignIn(pending, given) : { outcome: 'ended' as const };
  if (!pending || result.outcome === 'ended') return startAgain();
  if (result.outcome === 'too-many') {
    const t = await getTranslator();
    const minutes = Math.ceil(result.retryAfterSeconds / 60);
    return t('secondFactor.problems.tooMany', { minutes });
  }
  if (result.outcome === 'refused') {
    // A wrong passkey has used the challenge up.
    if (given.kind === 'passkey') await renewPendingSignIn(pending);
    return null;
  }
  await setSessionCookie(result.identity);
  await clearPendingSignIn();
  redirect(safeCallbackPath(callbackUrl));
}

async function showCodes({ identity, codes }: { identity: SessionKey; codes: string[] }) {
  await setSessionCookie(identity);
  await clearPendingSignIn();
  await clearNewSecret();
  return { oneTimeValues: { codes: codes.join('\n') } };
}

async function startAgain(): Promise<never> {
  await clearPendingSignIn();
  await clearNewSecret();
  redirect(`${SIGN_IN_PATH}?${new URLSearchParams({ error: SIGN_IN_AGAIN })}`);
}
