import { finishFirstStep, type FirstStep } from '@/lib/auth/second-factor/finish-first-step';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import { authenticate, type Authentication, type Credentials } from './authenticate';
import { recordRefusal } from './attempts/record-refusal';
import { findDevice } from './device-cookie';

/** The outcome of a sign-in; when accepted, the session that has been started. */
export type PasswordSignIn =
  FirstStep | Exclude<Authentication, { outcome: 'accepted' | 'refused' }>;

/**
 * Checks an email and a password and goes on as `finishFirstStep`. Takes no password where local
 * accounts are off.
 */
export async function signInByPassword(credentials: Credentials): Promise<PasswordSignIn> {
  if (!areLocalAccountsOn()) return { outcome: 'refused' };
  const origin = await readSessionOrigin();
  const device = await findDevice();
  const result = await authenticate(credentials, { address: origin.address, device });
  if (result.outcome === 'refused') {
    const { person, reason } = result;
    await recordRefusal({ person, origin, method: 'password', reason });
    return { outcome: 'refused' };
  }
  if (result.outcome !== 'accepted') return result;
  const { user, passwordHash, isKnownDevice } = result;
  return finishFirstStep({ user, passwordHash, method: 'password' }, isKnownDevice ? device : null);
}
