import type { NewSecret } from '@/lib/auth/second-factor/authenticator-app/new-secret';
import { parseCode } from '@/lib/auth/second-factor/parse-code';
import { makeRecoveryCodes } from '@/lib/auth/second-factor/recovery-codes';
import { sealSecret } from '@/lib/auth/second-factor/authenticator-app/secret-seal';
import { findTimeStep } from '@/lib/auth/second-factor/authenticator-app/totp';
import type { Scope } from '@/lib/auth/scope';
import { now } from '@/lib/platform/time/time';
import { changeSecondFactor } from './change-second-factor';

export type SetUpOutcome =
  /** The recovery codes, which are shown once, and the user's new version. */
  | { outcome: 'done'; codes: string[]; version: number }
  | { outcome: 'wrong-code' }
  /** The password has changed meanwhile, or there is a second factor already. */
  | { outcome: 'ended' };

/**
 * Sets up a user's authenticator app with a new secret once a code shows that an app holds it, and makes
 * recovery codes; the code is used up by that. See `changeSecondFactor`.
 */
export async function setUpSecondFactor(
  scope: Scope,
  request: {
    userId: string;
    sessionId: string | null;
    newSecret: NewSecret;
    typed: string;
    mayAdd: boolean;
  },
): Promise<SetUpOutcome> {
  const { userId, sessionId, mayAdd, newSecret, typed } = request;
  const { secret, passwordMark } = newSecret;
  const code = parseCode(typed);
  const step =
    code?.kind === 'totp' ? findTimeStep(secret, { digits: code.digits, at: now() }) : null;
  if (step === null) return { outcome: 'wrong-code' };
  const user = { partnerId: scope.partnerId, userId };
  const { codes, hashes } = makeRecoveryCodes(user);
  const secondFactor = sealSecret(user, secret);
  const change = { kind: 'setUp', secondFactor, step, hashes, mayAdd } as const;
  const changed = await changeSecondFactor(scope, { userId, passwordMark, sessionId, change });
  return changed ? { outcome: 'done', codes, version: changed.version } : { outcome: 'ended' };
}
