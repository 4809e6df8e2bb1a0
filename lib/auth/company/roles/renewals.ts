import type { SessionKey } from '@/lib/auth/sessions/session';
import { queryableFor } from '@/lib/platform/database/database';
import { getRoleAge } from '@/lib/platform/env/role-age';

/** A renewal that was begun earlier has failed, and another may begin. */
const NEXT_ATTEMPT_AFTER = '30 seconds';

/** A renewal that this request alone is to make. */
export type ClaimedRenewal = { method: string; refreshToken: string | null };

/** How the roles of a session stand. */
export type Renewal = {
  state: 'fresh' | 'failed' | 'pending';
  /** Whether they are older than the hour that they may be used for. */
  isOutdated: boolean;
  isPastGrace: boolean;
};

/** Begins to renew the roles of a session; null when they are not due, or somebody else has begun. */
export async function claimRenewal(session: SessionKey): Promise<ClaimedRenewal | null> {
  const { rows } = await queryableFor(session).query<ClaimedRenewal>(
    `UPDATE session SET renewal_started_at = now()
     WHERE ${IS_SESSION} AND ended_at IS NULL
       AND roles_read_at < now() - make_interval(secs => $4)
       AND (renewal_started_at IS NULL
         OR renewal_started_at < now() - interval '${NEXT_ATTEMPT_AFTER}')
     RETURNING method, refresh_token AS "refreshToken"`,
    [...keyOf(session), getRoleAge().due],
  );
  return rows[0] ?? null;
}

/** Keeps that the roles have been read, with the refresh token for the next time. */
export async function saveRenewal(session: SessionKey, refreshToken: string): Promise<void> {
  await queryableFor(session).query(
    `UPDATE session SET roles_read_at = now(), renewal_started_at = NULL, renewal_failed_at = NULL,
       refresh_token = $4
     WHERE ${IS_SESSION}`,
    [...keyOf(session), refreshToken],
  );
}

/** Keeps that they could not be read. */
export async function saveFailedRenewal(session: SessionKey): Promise<void> {
  await queryableFor(session).query(
    `UPDATE session SET renewal_failed_at = now() WHERE ${IS_SESSION}`,
    keyOf(session),
  );
}

/** How the roles of a session stand; null when it has ended. */
export async function readRenewal(session: SessionKey): Promise<Renewal | null> {
  const { due, outdated, grace } = getRoleAge();
  const { rows } = await queryableFor(session).query<Renewal>(
    `SELECT CASE
         WHEN roles_read_at >= now() - make_interval(secs => $4) THEN 'fresh'
         WHEN renewal_failed_at >= renewal_started_at THEN 'failed'
         ELSE 'pending' END AS state,
       roles_read_at < now() - make_interval(secs => $5) AS "isOutdated",
       roles_read_at < now() - make_interval(secs => $6) AS "isPastGrace"
     FROM session WHERE ${IS_SESSION} AND ended_at IS NULL`,
    [...keyOf(session), due, outdated, grace],
  );
  return rows[0] ?? null;
}

const IS_SESSION = 'partner_id = $1 AND user_id = $2 AND id = $3';

function keyOf({ partnerId, userId, sessionId }: SessionKey): string[] {
  return [partnerId, userId, sessionId];
}
