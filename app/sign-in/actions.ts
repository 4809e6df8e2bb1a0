'use server';

import { redirect } from 'next/navigation';
import type { SignInState } from '@/components/sign-in/sign-in-form';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { SIGN_IN_PATH } from '@/lib/auth/paths';
import { askSecondFactor } from '@/lib/auth/second-factor/ask-second-factor';
import type { FirstStep } from '@/lib/auth/second-factor/finish-first-step';
import type { Credentials } from '@/lib/auth/sign-in/authenticate';
import { endCurrentSession } from '@/lib/auth/sign-in/end-current-session';
import { setSessionCookie } from '@/lib/auth/sign-in/session-cookie';
import { signInByPassword } from '@/lib/auth/sign-in/sign-in-by-password';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { parseAddress } from '@/lib/platform/names/address';
import { describeNameProblem } from '@/lib/platform/names/name-fields';

const MAX_EMAIL_LENGTH = 320;

export async function signIn(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form, 'email');
  markActionStarted();
  const emailError = await describeEmailFault(email);
  if (emailError) return { email, error: null, emailError };
  const callbackUrl = textOf(form, 'callbackUrl');
  const result = await trySignIn({ email, password: textOf(form, 'password') });
  if (typeof result === 'string') return { email, error: result };
  if (result.outcome === 'second-factor') return askSecondFactor(result, callbackUrl);
  await setSessionCookie(result.identity);
  redirect(safeCallbackPath(callbackUrl));
}

export async function signOut(): Promise<void> {
  markActionStarted();
  await endCurrentSession();
  redirect(SIGN_IN_PATH);
}

// Catches pasted addresses whose flaw is invisible, which the reader could not find by looking.
async function describeEmailFault(email: string): Promise<string | null> {
  const parsed = parseAddress(email.slice(0, MAX_EMAIL_LENGTH));
  const isUnclear =
    'problem' in parsed && (parsed.problem === 'invisible' || parsed.problem === 'mixed_scripts');
  return isUnclear ? describeNameProblem(parsed, await getTranslator()) : null;
}

async function trySignIn(
  credentials: Credentials,
): Promise<string | Exclude<FirstStep, { outcome: 'refused' }>> {
  const t = await getTranslator();
  try {
    const result = await signInByPassword(credentials);
    if (result.outcome === 'refused') return t('signIn.refused');
    // The server sends 429 in place of this page.
    if (result.outcome === 'busy') return t('signIn.refused');
    if (result.outcome === 'too-many') {
      return t('signIn.tooMany', { minutes: Math.ceil(result.retryAfterSeconds / 60) });
    }
    return result;
  } catch (error) {
    if (!isDatabaseUnavailableError(error)) throw error;
    return t('signIn.outOfReach');
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
