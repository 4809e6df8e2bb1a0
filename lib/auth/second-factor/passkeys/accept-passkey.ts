import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { UserKey } from '@/lib/auth/sessions/session';
import type { RefusalReason } from '@/lib/auth/sign-in/attempts/record-refusal';
import { queryableFor } from '@/lib/platform/database/database';
import { useUpChallenge } from './challenge';
import { parseAssertion } from './parse-response';
import { findRelyingParty, type RelyingParty } from './relying-party';

/** What a passkey answered, as JSON, and the challenge that it was to answer. */
export type GivenPasskey = { json: string; challenge: string };

type StoredPasskey = { publicKey: Uint8Array };
type Assertion = NonNullable<ReturnType<typeof parseAssertion>>;

/**
 * Accepts the answer of one of a user's passkeys and returns null; else why it is refused. Each
 * challenge is used up by its first answer, right or wrong.
 */
export async function acceptPasskey(
  user: UserKey,
  { json, challenge }: GivenPasskey,
): Promise<RefusalReason | null> {
  const site = findRelyingParty();
  const answer = parseAssertion(json);
  if (!site || !answer || challenge === '') return 'wrongPasskey';
  if (!(await useUpChallenge(challenge))) return 'usedPasskey';
  const passkey = await findPasskey(user, answer.id);
  const signCount = passkey && (await verify(answer, { passkey, challenge, site }));
  if (signCount === null) return 'wrongPasskey';
  return (await saveUse(user, { id: answer.id, signCount })) ? null : 'copiedPasskey';
}

async function findPasskey(user: UserKey, id: string): Promise<StoredPasskey | null> {
  const { rows } = await queryableFor(user).query<StoredPasskey>(
    `SELECT public_key AS "publicKey" FROM passkey
     WHERE partner_id = $1 AND user_id = $2 AND id = $3`,
    [user.partnerId, user.userId, id],
  );
  return rows[0] ?? null;
}

/** The signature counter of a right answer; null for a wrong one. */
async function verify(
  answer: Assertion,
  { passkey, challenge, site }: { passkey: StoredPasskey; challenge: string; site: RelyingParty },
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      // The statement that stores the counter compares it: of two answers at once, one counts.
      credential: { id: answer.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
      requireUserVerification: false,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws for everything that is wrong.
    return null;
  }
}

// Web Authentication Level 3, section 7.2, step 22: a counter that does not grow means a copy, unless
// it is always 0.
async function saveUse(
  user: UserKey,
  { id, signCount }: { id: string; signCount: number },
): Promise<boolean> {
  const { rowCount } = await queryableFor(user).query(
    `UPDATE passkey SET sign_count = $4, last_used_at = now()
     WHERE partner_id = $1 AND user_id = $2 AND id = $3
       AND (sign_count < $4 OR (sign_count = 0 AND $4 = 0))`,
    [user.partnerId, user.userId, id, signCount],
  );
  return rowCount === 1;
}
