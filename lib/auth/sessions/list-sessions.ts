import { getDatabase, sql } from '@/lib/platform/database/database';
import { isLastingCondition } from './session-condition';
import type { SessionOrigin, SignInMethod, UserKey } from './session';

/** A session that lasts. */
export type ActiveSession = SessionOrigin & {
  id: string;
  method: SignInMethod;
  startedAt: Date;
  lastUsedAt: Date;
};

/** The sessions of a user that last, the one used last first; at most MAX_SESSIONS. */
export async function listSessions(user: UserKey): Promise<ActiveSession[]> {
  const { partnerId, userId } = user;
  const { text, values } = sql`
    SELECT id, method, address, user_agent AS "userAgent", started_at AS "startedAt",
      last_used_at AS "lastUsedAt"
    FROM session
    WHERE partner_id = ${partnerId}::uuid AND user_id = ${userId}::uuid AND ${isLastingCondition()}
    ORDER BY last_used_at DESC, started_at DESC, id`;
  return (await getDatabase().pool.query<ActiveSession>(user, { text, values })).rows;
}
