import { redirect } from 'next/navigation';
import { secondFactorPath } from '@/lib/auth/sign-in/callback-url';
import type { FirstStep } from './finish-first-step';
import { keepNewSecret } from './authenticator-app/new-secret';
import { keepPendingSignIn } from './pending-sign-in';

/** Leads to the second step of a sign-in, which leads on to `callbackUrl`. For server actions. */
export async function askSecondFactor(
  { pending, mustSetUp }: Extract<FirstStep, { outcome: 'second-factor' }>,
  callbackUrl: string,
): Promise<never> {
  await keepPendingSignIn(pending);
  if (mustSetUp) await keepNewSecret(pending.user, pending.passwordMark);
  redirect(secondFactorPath(callbackUrl));
}
