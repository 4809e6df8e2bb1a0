import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import type { User } from './user';

/** An open transaction, and the partner whose rows it may access. */
export type UserTransaction = { client: pg.ClientBase; scope: Scope };

/** The columns of a user, named like the fields of User. */
const COLUMNS = `id, display_name AS name, email, roles::text[] AS roles,
  password_hash IS NOT NULL AS "hasPassword", disabled_at AS "disabledAt",
  invitation_expires_at AS "invitationExpiresAt", link_asked_by AS "linkAskedBy",
  link_asked_at AS "linkAskedAt", let_in_by AS "letInBy",
  identity_provider AS "identityProvider", second_factor_since AS "secondFactorSince",
  created_at AS "createdAt", version`;

/**
 * Locks the users with these ids, whoever has requested a link for one of them, and all of the
 * partner's global admins, and returns them as they are now. Two admins who change each other at
 * the same time are serialised by this: the second sees what the first has done. Every transaction
 * locks in the order of the ids, so there are no deadlocks.
 */
export async function lockUsers(
  { client, scope }: UserTransaction,
  ids: string[],
): Promise<User[]> {
  const { rows } = await client.query<User>(
    `SELECT ${COLUMNS} FROM partner_user
     WHERE partner_id = $1 AND (id = ANY($2::uuid[]) OR 'global_admin' = ANY(roles) OR id IN (
       SELECT link_asked_by FROM partner_user WHERE partner_id = $1 AND id = ANY($2::uuid[])))
     ORDER BY id FOR UPDATE`,
    [scope.partnerId, ids],
  );
  return rows;
}
