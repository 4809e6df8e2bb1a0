import { Secret, TOTP } from 'otpauth';
import type { PendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { passwordMark, readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { makeChallenge } from '@/lib/auth/second-factor/passkeys/challenge';
import { makeTotpSecret } from '@/lib/auth/second-factor/authenticator-app/totp';
import type { UserKey } from '@/lib/auth/sessions/session';
import { grantScope } from '@/lib/auth/scope';
import { makePartner, makeUser, type TestPartner } from './partners';
import { setUpSecondFactor } from '@/lib/users/second-factor/set-up-second-factor';

/** A second factor that a test has set up: its recovery codes, and the code that confirmed it. */
export type TestFactor = { secret: string; codes: string[]; usedCode: string };

/** The code that an app shows, by default now; `steps` of 30 seconds later. */
export function codeOf(secret: string, { at = new Date(), steps = 0 } = {}): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: at.getTime() + steps * 30_000 });
}

/** The first step of a user's sign-in, as if the password had just been right. */
export async function pendingOf(user: UserKey): Promise<PendingSignIn> {
  const proof = await readStoredProof(user);
  const mark = passwordMark(proof?.passwordHash ?? '');
  return { user, passwordMark: mark, method: 'password', challenge: makeChallenge() };
}

/** A user of a new partner who has a second factor and has just given the right password. */
export async function makeUserWithFactor(password: string): Promise<{
  partner: TestPartner;
  user: UserKey;
  factor: TestFactor;
  pending: PendingSignIn;
}> {
  const partner = await makePartner();
  const userId = await makeUser(partner, { name: 'ada', password, roles: ['helpdesk_agent'] });
  const user = { partnerId: partner.id, userId };
  const factor = await giveSecondFactor(user);
  return { partner, user, factor, pending: await pendingOf(user) };
}

/** Sets up a second factor as a user does, by the code of the step before the present one. */
export async function giveSecondFactor(user: UserKey): Promise<TestFactor> {
  const secret = makeTotpSecret();
  const { passwordMark: mark } = await pendingOf(user);
  const usedCode = codeOf(secret, { steps: -1 });
  const result = await setUpSecondFactor(grantScope(user.partnerId), {
    userId: user.userId,
    sessionId: null,
    newSecret: { secret, passwordMark: mark },
    typed: usedCode,
    mayAdd: true,
  });
  if (result.outcome !== 'done') throw new Error(`It is not set up: ${result.outcome}.`);
  return { secret, codes: result.codes, usedCode };
}
