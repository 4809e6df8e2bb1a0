import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { withTransaction } from '@/lib/platform/database/transaction';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { now } from '@/lib/platform/time/time';
import { makeLink } from '@/lib/users/links/make-link';
import { recordUserChange } from '@/lib/users/record-user-change';
import type { NewPartner } from './new-partner';

/**
 * Adds a partner and invites its first global admin, in one transaction of the database owner.
 * Returns the link with which that person sets a password, valid for seven days. `scope` is the new
 * partner's. Throws OperationalError when there already is a partner with that tenant or domain.
 */
export async function addPartner(
  { client, scope }: { client: pg.ClientBase; scope: Scope },
  partner: NewPartner,
): Promise<string> {
  const { name, domain, cloud, adminEmail } = partner;
  const id = randomUUID();
  const { url, stored } = makeLink({ partnerId: scope.partnerId, userId: id }, now());
  const admin = { id, name: adminEmail, email: adminEmail, roles: ['global_admin' as const] };
  await withTransaction(client, async () => {
    const { rowCount } = await client.query(
      `INSERT INTO partner (id, name, domain, cloud) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [scope.partnerId, name, domain, cloud],
    );
    if (rowCount === 0)
      throw new OperationalError(`There is a partner of this tenant or domain already.`);
    await client.query(
      `INSERT INTO partner_user (partner_id, id, email, display_name, roles, invitation_hash,
         invitation_expires_at, invitation_made_for)
       VALUES ($1, $2, $3, $4, $5::text[]::role[], $6, $7, $6)`,
      [scope.partnerId, id, admin.email, admin.name, admin.roles, stored.hash, stored.expiresAt],
    );
    await recordUserChange(
      { client, scope },
      {
        actor: 'System',
        before: null,
        after: { ...admin, disabledAt: null, hasPassword: false, identityProvider: 'local' },
      },
    );
  });
  return url;
}
