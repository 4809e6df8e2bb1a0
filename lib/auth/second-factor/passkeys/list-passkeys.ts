import type { UserKey } from '@/lib/auth/sessions/session';
import { queryableFor } from '@/lib/platform/database/database';
import type { Passkey } from './passkey';

/** The passkeys of a user, the oldest first; at most MAX_PASSKEYS. */
export async function listPasskeys(user: UserKey): Promise<Passkey[]> {
  const { rows } = await queryableFor(user).query<Passkey>(
    `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt", transports
     FROM passkey WHERE partner_id = $1 AND user_id = $2 ORDER BY created_at, id`,
    [user.partnerId, user.userId],
  );
  return rows;
}
