import type pg from 'pg';
import { originData } from '@/lib/activity/own/origin-data';
import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import { queryableFor } from '@/lib/platform/database/database';
import { inTransaction } from '@/lib/platform/database/transaction';
import type { EndReason, SessionKey, SessionOrigin, UserKey } from './session';

type Queryable = Pick<pg.ClientBase, 'query'>;

/** A session that has just been ended: whose it was, and where it had been started. */
type EndedSession = SessionOrigin & { email: string };

/**
 * Ends a session and records that its user signed out; one that has ended keeps its reason. Returns
 * whether it lasted until now.
 */
export async function endSession(session: SessionKey, reason: EndReason): Promise<boolean> {
  const { partnerId, userId, sessionId } = session;
  return inTransaction(session, async (client) => {
    const { rows } = await client.query<EndedSession>(
      `UPDATE session SET ended_at = now(), end_reason = $4 FROM partner_user
       WHERE session.partner_id = $1 AND session.user_id = $2 AND session.id = $3
         AND ended_at IS NULL AND partner_user.partner_id = $1 AND partner_user.id = $2
       RETURNING email, address, user_agent AS "userAgent"`,
      [partnerId, userId, sessionId, reason],
    );
    const [ended] = rows;
    if (ended) await recordSignOut(client, { partnerId, ended, reason });
    return ended !== undefined;
  });
}

/** Ends all sessions of a user but, if given, the one to keep; what ends them is recorded by itself. */
export async function endAllSessions(
  user: UserKey,
  {
    reason,
    exceptId = null,
    client = queryableFor(user),
  }: { reason: EndReason; exceptId?: string | null; client?: Queryable },
): Promise<void> {
  await client.query(
    `UPDATE session SET ended_at = now(), end_reason = $3
     WHERE partner_id = $1 AND user_id = $2 AND ended_at IS NULL AND id IS DISTINCT FROM $4::uuid`,
    [user.partnerId, user.userId, reason, exceptId],
  );
}

/** Ends all sessions of a user but the one to keep, each recorded as `endSession` does. */
export async function endOtherSessions(session: SessionKey): Promise<void> {
  const { partnerId, userId, sessionId } = session;
  const reason = 'ended_by_user';
  await inTransaction(session, async (client) => {
    const { rows } = await client.query<EndedSession>(
      `UPDATE session SET ended_at = now(), end_reason = $4 FROM partner_user
       WHERE session.partner_id = $1 AND session.user_id = $2 AND session.id <> $3
         AND ended_at IS NULL AND partner_user.partner_id = $1 AND partner_user.id = $2
       RETURNING email, address, user_agent AS "userAgent"`,
      [partnerId, userId, sessionId, reason],
    );
    for (const ended of rows) await recordSignOut(client, { partnerId, ended, reason });
  });
}

async function recordSignOut(
  client: pg.ClientBase,
  { partnerId, ended, reason }: { partnerId: string; ended: EndedSession; reason: EndReason },
): Promise<void> {
  await recordLogActivity(
    { client, scope: { partnerId } },
    {
      operationType: 'log_signed_out',
      actor: ended.email,
      data: [...originData(ended), ['SessionEnd', reason]],
    },
  );
}
