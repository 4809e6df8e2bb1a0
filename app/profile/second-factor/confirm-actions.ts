'use server';

import { requireAnyViewer } from '@/lib/auth/gate';
import { checkOwnPassword } from '@/lib/auth/second-factor/check-own-password';
import { checkSecondFactor, type GivenFactor } from '@/lib/auth/second-factor/check-second-factor';
import {
  clearConfirmation,
  findConfirmation,
  keepConfirmation,
} from '@/lib/auth/second-factor/own-confirmation';
import { codeSchema, ownPasswordSchema, passkeySchema } from '@/lib/auth/second-factor/schemas';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import { findDevice } from '@/lib/auth/sign-in/device-cookie';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { sessionOf, showAgain } from './own-factor-gate';

/** The first proof before one's second factor is changed: the password. */
export async function confirmPassword(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireAnyViewer();
  const t = await getTranslator();
  return handleForm(form, {
    schema: ownPasswordSchema(t),
    work: async ({ password }) => {
      const check = await checkOwnPassword(viewer.email, password);
      if (check.outcome === 'wrong')
        return { errors: { password: t('secondFactor.problems.wrongPassword') } };
      if (check.outcome === 'too-many') {
        const minutes = Math.ceil(check.retryAfterSeconds / 60);
        return { errors: { password: t('signIn.tooMany', { minutes }) } };
      }
      const session = sessionOf(viewer);
      const proof = await readStoredProof(session);
      const { passwordMark } = check;
      await keepConfirmation(session, {
        passwordMark,
        isComplete: proof?.secondFactorSince === null,
      });
      return showAgain();
    },
  });
}

/** The second proof: a code of the app or for recovery. */
export async function confirmByCode(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator();
  return handleForm(form, {
    schema: codeSchema(t),
    work: async ({ code }) => {
      const problem = await confirmBy({ kind: 'code', typed: code });
      return { errors: { code: problem ?? t('secondFactor.problems.wrongCode') } };
    },
  });
}

/** The second proof: a passkey. */
export async function confirmByPasskey(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator();
  return handleForm(form, {
    schema: passkeySchema,
    work: async ({ passkey }) =>
      (await confirmBy({ kind: 'passkey', json: passkey })) ??
      t('secondFactor.passkeys.problems.refused'),
  });
}

// Null for a wrong one, a sentence when it has to wait.
async function confirmBy(given: GivenFactor): Promise<string | null> {
  const session = sessionOf(await requireAnyViewer());
  const confirmation = await findConfirmation(session);
  if (!confirmation) return showAgain();
  const { passwordMark } = confirmation;
  const { address } = await readSessionOrigin();
  const origin = { address, device: await findDevice() };
  const result = await checkSecondFactor(confirmation, { given, origin, at: now() });
  if (result.outcome === 'ended') {
    await clearConfirmation();
    return showAgain();
  }
  if (result.outcome === 'too-many') {
    const t = await getTranslator();
    const minutes = Math.ceil(result.retryAfterSeconds / 60);
    return t('secondFactor.problems.tooMany', { minutes });
  }
  const isComplete = result.outcome === 'right';
  // With another challenge: a wrong passkey has used this one up.
  await keepConfirmation(session, { passwordMark, isComplete });
  return isComplete ? showAgain() : null;
}
