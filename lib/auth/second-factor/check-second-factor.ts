import type { ProvenFactor } from '@/lib/auth/sessions/open-session';
import type { UserKey } from '@/lib/auth/sessions/session';
import type { AttemptOrigin } from '@/lib/auth/sign-in/attempts/attempt-origin';
import { countAttempt, settleAttempt } from '@/lib/auth/sign-in/attempts/count-attempt';
import { findFamiliarity } from '@/lib/auth/sign-in/attempts/known-origins';
import { CODE_LIMITS } from '@/lib/auth/sign-in/attempts/limits';
import type { RefusalReason } from '@/lib/auth/sign-in/attempts/record-refusal';
import { acceptCode } from './accept-code';
import { parseCode } from './parse-code';
import { acceptPasskey } from './passkeys/accept-passkey';
import { isPasswordInForce, readStoredProof, type StoredProof } from './stored-proof';

/** Whose password was proved, which one that was, and what a passkey is to answer. */
export type FirstProof = { user: UserKey; passwordMark: string; challenge: string };

/** What somebody gives as their second factor: a code as typed, or what a passkey answered, as JSON. */
export type GivenFactor = { kind: 'code'; typed: string } | { kind: 'passkey'; json: string };

export type RefusedFactor =
  /** It is wrong or was used before; which of them is for the log alone. */
  | { outcome: 'refused'; reason: RefusalReason }
  /** The first proof is no longer valid: another password, a second factor reset, a user disabled. */
  | { outcome: 'ended' }
  | { outcome: 'too-many'; retryAfterSeconds: number };

export type CheckedFactor =
  | { outcome: 'right'; passwordHash: string; secondFactor: ProvenFactor; isKnownDevice: boolean }
  | RefusedFactor;

/**
 * Checks a second factor at an instant and uses it up: a code of the app or for recovery, or a passkey.
 * Only who knows the password gets here, so nobody else's attempts are counted.
 */
export async function checkSecondFactor(
  { user, passwordMark, challenge }: FirstProof,
  { given, origin, at }: { given: GivenFactor; origin: AttemptOrigin; at: Date },
): Promise<CheckedFactor> {
  const accept = acceptorOf(given, { user, challenge, at });
  if (!accept) return { outcome: 'refused', reason: 'wrongCode' };
  const familiarity = await findFamiliarity(user, origin);
  const name = `${user.partnerId}/${user.userId}`;
  const attempt = { name, origin, limits: CODE_LIMITS, ...familiarity };
  const retryAfterSeconds = await countAttempt(attempt);
  if (retryAfterSeconds !== null) return { outcome: 'too-many', retryAfterSeconds };
  const proof = await readStoredProof(user);
  if (!isPasswordInForce(proof, passwordMark) || proof.secondFactorSince === null)
    return { outcome: 'ended' };
  const reason = await accept.work(proof);
  if (reason) return { outcome: 'refused', reason };
  await settleAttempt(attempt);
  return {
    outcome: 'right',
    passwordHash: proof.passwordHash,
    secondFactor: { kind: accept.kind, version: proof.version },
    isKnownDevice: familiarity.isKnownDevice,
  };
}

type Acceptor = {
  kind: ProvenFactor['kind'];
  work: (proof: StoredProof) => Promise<RefusalReason | null>;
};

function acceptorOf(
  given: GivenFactor,
  { user, challenge, at }: { user: UserKey; challenge: string; at: Date },
): Acceptor | null {
  if (given.kind === 'passkey')
    return { kind: 'passkey', work: () => acceptPasskey(user, { json: given.json, challenge }) };
  const code = parseCode(given.typed);
  return (
    code && {
      kind: code.kind === 'totp' ? 'app' : 'recovery_code',
      work: ({ secondFactor }) => acceptCode(user, { secondFactor, code, at }),
    }
  );
}
