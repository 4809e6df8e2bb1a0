'use server';

import { redirect } from 'next/navigation';
import type { SignInState } from '@/components/sign-in/sign-in-form';
import { authenticate } from '@/lib/auth/authenticate';
import { safeCallbackPath } from '@/lib/auth/callback-url';
import { SIGN_IN_PATH } from '@/lib/auth/paths';
import { endSession, startSession } from '@/lib/auth/session';
import { isOutOfReach } from '@/lib/database/out-of-reach';

export async function signIn(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form, 'email');
  const refusal = await trySignIn({ email, password: textOf(form, 'password') });
  if (refusal) return { email, error: refusal };
  redirect(safeCallbackPath(textOf(form, 'callbackUrl')));
}

export async function signOut(): Promise<void> {
  await endSession();
  redirect(SIGN_IN_PATH);
}

async function trySignIn(given: { email: string; password: string }): Promise<string | null> {
  try {
    const answer = await authenticate(given);
    if (answer.outcome === 'refused') return 'The e-mail or the password is wrong.';
    if (answer.outcome === 'too-many') {
      const minutes = Math.ceil(answer.retryAfterSeconds / 60);
      return `Too many attempts for this e-mail. Try again in ${minutes} min.`;
    }
    await startSession(answer.identity);
    return null;
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    return 'Signing in is not possible right now. Try again in a minute.';
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
