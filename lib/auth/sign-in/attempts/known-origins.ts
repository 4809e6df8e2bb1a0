import type pg from 'pg';
import { queryableFor } from '@/lib/platform/database/database';
import type { UserKey } from '@/lib/auth/sessions/session';
import { deviceMark, networkOf, type AttemptOrigin } from './attempt-origin';

/** Which parts of an origin a user has signed in from before. */
export type Familiarity = { isKnownDevice: boolean; isKnownNetwork: boolean };

/** A user has at most as many known origins; the ones that were used last stay. */
export const MAX_KNOWN_ORIGINS = 50;

/** What is known of an origin; `user` may be one that does not exist, and then nothing is. */
export async function findFamiliarity(user: UserKey, origin: AttemptOrigin): Promise<Familiarity> {
  const { partnerId, userId } = user;
  const { rows } = await queryableFor(user).query<{ origin: string }>(
    `SELECT origin FROM known_origin
     WHERE partner_id = $1 AND user_id = $2 AND origin = ANY($3)
       AND last_used_at > now() - interval '90 days'`,
    [partnerId, userId, namesOf(origin)],
  );
  const known = rows.map((row) => row.origin.split(':', 1)[0]);
  return { isKnownDevice: known.includes('device'), isKnownNetwork: known.includes('network') };
}

/** Remembers where a user has signed in from. */
export async function rememberOrigin(user: UserKey, origin: AttemptOrigin): Promise<void> {
  const { partnerId, userId } = user;
  await queryableFor(user).query(
    `WITH outdated AS (
       DELETE FROM known_origin WHERE partner_id = $1 AND user_id = $2 AND origin IN (
         SELECT origin FROM known_origin
         WHERE partner_id = $1 AND user_id = $2 AND origin <> ALL ($3)
         ORDER BY last_used_at DESC OFFSET $4))
     INSERT INTO known_origin (partner_id, user_id, origin)
     SELECT $1, $2, unnest($3::text[])
     ON CONFLICT (partner_id, user_id, origin) DO UPDATE SET last_used_at = excluded.last_used_at`,
    [partnerId, userId, namesOf(origin), MAX_KNOWN_ORIGINS - 2],
  );
}

/** Forgets where a user has signed in from, within a transaction that changes their password. */
export async function forgetOrigins(
  client: Pick<pg.ClientBase, 'query'>,
  { partnerId, userId }: UserKey,
): Promise<void> {
  await client.query('DELETE FROM known_origin WHERE partner_id = $1 AND user_id = $2', [
    partnerId,
    userId,
  ]);
}

function namesOf({ address, device }: AttemptOrigin): string[] {
  const network = `network:${networkOf(address)}`;
  return device === null ? [network] : [network, `device:${deviceMark(device)}`];
}
