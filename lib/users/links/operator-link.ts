import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { withTransaction } from '@/lib/platform/database/transaction';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { now } from '@/lib/platform/time/time';
import { SERVER_OPERATOR } from './link-data';
import { lockUsers } from '@/lib/users/lock-users';
import { makeLink } from './make-link';
import { recordUserChange } from '@/lib/users/record-user-change';
import type { User } from '@/lib/users/user';

/**
 * Makes a sign-in link for a user on behalf of the server's operator: the way back in when there is
 * no second admin to approve one. Records it as done by the server and returns the link. Throws
 * OperationalError when there is no such user or the user is disabled.
 */
export async function makeOperatorLink(
  { client, scope }: { client: pg.ClientBase; scope: Scope },
  email: string,
): Promise<{ user: User; url: string }> {
  return withTransaction(client, async () => {
    const user = await lockByEmail({ client, scope }, email);
    const { url, stored } = makeLink({ partnerId: scope.partnerId, userId: user.id }, now());
    await client.query(
      `UPDATE partner_user SET invitation_hash = $3, invitation_expires_at = $4,
         invitation_made_for = $3, invitation_made_by = NULL, invitation_asked_by = NULL,
         link_asked_by = NULL, link_asked_at = NULL, version = version + 1
       WHERE partner_id = $1 AND id = $2`,
      [scope.partnerId, user.id, stored.hash, stored.expiresAt],
    );
    await recordUserChange(
      { client, scope },
      {
        actor: 'System',
        before: user,
        after: user,
        data: [
          ['Change', 'New sign-in link'],
          ['LinkMadeBy', SERVER_OPERATOR],
          ['ValidUntil', stored.expiresAt.toISOString()],
        ],
      },
    );
    return { user, url };
  });
}

async function lockByEmail(
  { client, scope }: { client: pg.ClientBase; scope: Scope },
  email: string,
): Promise<User> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM partner_user
     WHERE partner_id = $1 AND email = $2 AND identity_provider = 'local'`,
    [scope.partnerId, email],
  );
  const id = rows[0]?.id ?? null;
  const users = id === null ? [] : await lockUsers({ client, scope }, [id]);
  const user = users.find((each) => each.id === id);
  if (!user) throw new OperationalError(`There is no user ${email} here.`);
  if (user.disabledAt) {
    throw new OperationalError(
      `${email} is disabled: an admin enables the user first, under User management.`,
    );
  }
  return user;
}
