import type pg from 'pg';
import { PERMISSIONS, ROLES } from '@/lib/auth/roles';
import type { Scope } from '@/lib/auth/scope';
import type { Person } from './person';

const MANAGER_ROLES = ROLES.filter((role) => PERMISSIONS[role].includes('user:manage'));

const COLUMNS = [
  'id',
  'roles',
  'disabled_at',
  'password_hash IS NOT NULL AS has_password',
  'let_in_by',
  'identity_provider',
];

/**
 * All users of a partner who may manage users, and those who let them in, as they are now: what the
 * rules depend on besides who changes whom.
 */
export async function readAdmins({
  client,
  scope,
}: {
  client: Pick<pg.ClientBase, 'query'>;
  scope: Scope;
}): Promise<Person[]> {
  const { rows } = await client.query<Person>(
    `WITH RECURSIVE admin AS (
       SELECT ${COLUMNS.join(', ')} FROM partner_user
       WHERE partner_id = $1 AND roles && $2::text[]::role[]
       UNION
       SELECT ${COLUMNS.map((column) => `host.${column}`).join(', ')}
       FROM admin JOIN partner_user host ON host.partner_id = $1 AND host.id = admin.let_in_by
     )
     SELECT id, roles::text[] AS roles, disabled_at AS "disabledAt",
       has_password AS "hasPassword", let_in_by AS "letInBy",
       identity_provider AS "identityProvider"
     FROM admin`,
    [scope.partnerId, MANAGER_ROLES],
  );
  return rows;
}
