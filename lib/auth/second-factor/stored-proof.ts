import { createHash } from 'node:crypto';
import type pg from 'pg';
import { queryableFor } from '@/lib/platform/database/database';
import type { UserKey } from '@/lib/auth/sessions/session';

/** What a user has to prove at sign-in, as stored. */
export type StoredProof = {
  email: string;
  /** Null for a user who does not sign in with a password. */
  passwordHash: string | null;
  disabledAt: Date | null;
  /** Since when there is a second factor of whichever kind; null without one. */
  secondFactorSince: Date | null;
  /** The sealed secret of the authenticator app; null without one. */
  secondFactor: string | null;
  passkeyCount: number;
  recoveryCodesLeft: number;
  /** Counts the changes of the user, of the second factor too. */
  version: number;
};

/** What a user has to prove at sign-in; null without such a user. */
export async function readStoredProof(
  user: UserKey,
  client: Pick<pg.ClientBase, 'query'> = queryableFor(user),
): Promise<StoredProof | null> {
  const { rows } = await client.query<StoredProof>(
    `SELECT email, password_hash AS "passwordHash", disabled_at AS "disabledAt",
       second_factor AS "secondFactor", second_factor_since AS "secondFactorSince",
       coalesce(cardinality(recovery_hashes), 0) AS "recoveryCodesLeft", version,
       (SELECT count(*)::int FROM passkey WHERE partner_id = $1 AND user_id = $2) AS "passkeyCount"
     FROM partner_user WHERE partner_id = $1 AND id = $2`,
    [user.partnerId, user.userId],
  );
  return rows[0] ?? null;
}

/** Tells in a cookie which password was proved, without its hash. */
export function passwordMark(passwordHash: string): string {
  return createHash('sha256').update(passwordHash).digest('base64url');
}

/** Whether the password that a mark tells of is still in force, and its user enabled. */
export function isPasswordInForce(
  proof: StoredProof | null,
  mark: string,
): proof is StoredProof & { passwordHash: string } {
  if (!proof || proof.passwordHash === null || proof.disabledAt) return false;
  return passwordMark(proof.passwordHash) === mark;
}
