import type { FirstProof } from '@/lib/auth/second-factor/check-second-factor';
import { verifyNewPasskey } from '@/lib/auth/second-factor/passkeys/verify-new-passkey';
import { makeRecoveryCodes } from '@/lib/auth/second-factor/recovery-codes';
import type { Scope } from '@/lib/auth/scope';
import { changeSecondFactor } from './change-second-factor';

export type AddedPasskey =
  /** The recovery codes, which come with a first second factor only, and the user's new version. */
  | { outcome: 'done'; codes: string[] | null; version: number }
  | { outcome: 'wrong-passkey' }
  /** The password has changed meanwhile, there are too many passkeys, or this one is known. */
  | { outcome: 'ended' };

/**
 * Adds the passkey that answered the challenge of a proved password, as JSON. Without `mayAdd` only as
 * the first second factor. See `changeSecondFactor`.
 */
export async function addPasskey(
  scope: Scope,
  request: {
    proof: FirstProof;
    sessionId: string | null;
    json: string;
    name: string;
    mayAdd: boolean;
  },
): Promise<AddedPasskey> {
  const { proof, sessionId, json, name, mayAdd } = request;
  const { user, passwordMark, challenge } = proof;
  const passkey = await verifyNewPasskey({ json, challenge, name });
  if (!passkey) return { outcome: 'wrong-passkey' };
  const { codes, hashes } = makeRecoveryCodes(user);
  const change = { kind: 'addPasskey', passkey, hashes, mayAdd } as const;
  const { userId } = user;
  const changed = await changeSecondFactor(scope, { userId, passwordMark, sessionId, change });
  if (!changed) return { outcome: 'ended' };
  const { version, hasNewCodes } = changed;
  return { outcome: 'done', codes: hasNewCodes ? codes : null, version };
}
