import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { originData } from '@/lib/activity/own/origin-data';
import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import { inTransaction } from '@/lib/platform/database/transaction';
import { getSessionLimits } from '@/lib/platform/env/session-limits';
import type { SessionKey, SessionOrigin, SignInMethod, UserKey } from './session';

/** A second factor that was proved, and the version of the user at which it was. */
export type ProvenFactor = { kind: 'app' | 'passkey' | 'recovery_code'; version: number };

/** A user who has just proved who they are, and how. */
export type ProvenUser = {
  user: UserKey;
  /** The one that was in force then; null for a user whom their company vouches for. */
  passwordHash: string | null;
  method: SignInMethod;
  /** What was proved besides; null or left out where that was all. */
  secondFactor?: ProvenFactor | null;
  /** By which the company is asked for the roles again, encrypted. */
  refreshToken?: string | null;
};

/** A user who has proved a password, or chosen one. */
export type ProvenByPassword = ProvenUser & { passwordHash: string };

const MAX_USER_AGENT_LENGTH = 400;

/** A user has at most as many sessions: those not used for longest make room for a new one. */
export const MAX_SESSIONS = 100;

/**
 * Starts a session of a user and records it, or neither. Null when the user has been disabled, has got
 * another password or has changed since the second factor was proved, and for a user with a second
 * factor that was not proved: the row is locked, so a change that is under way either ends this
 * session or prevents it.
 */
export async function openSession(
  { user, passwordHash, method, secondFactor = null, refreshToken = null }: ProvenUser,
  { address, userAgent }: SessionOrigin,
): Promise<SessionKey | null> {
  const { partnerId, userId } = user;
  const sessionId = randomUUID();
  const origin = {
    address,
    userAgent: userAgent.replaceAll('\0', '').slice(0, MAX_USER_AGENT_LENGTH),
  };
  return inTransaction(user, async (client) => {
    const version = secondFactor?.version ?? null;
    const email = await lockProvenUser(client, { partnerId, userId, passwordHash, version });
    if (email === null) return null;
    await client.query(INSERT, [
      partnerId,
      userId,
      sessionId,
      method,
      origin.address,
      origin.userAgent,
      getSessionLimits().total,
      refreshToken,
      passwordHash === null,
    ]);
    await recordLogActivity(
      { client, scope: { partnerId } },
      {
        operationType: 'log_signed_in',
        actor: email,
        data: [
          ...originData(origin),
          ['SignInMethod', method],
          ...(secondFactor ? [['SecondFactor', secondFactor.kind] satisfies [string, string]] : []),
        ],
      },
    );
    return { partnerId, userId, sessionId };
  });
}

const INSERT = `
  WITH outdated AS (
    DELETE FROM session
    WHERE partner_id = $1 AND user_id = $2
      AND (started_at < now() - make_interval(mins => $7) OR id IN (
        SELECT id FROM session WHERE partner_id = $1 AND user_id = $2
        ORDER BY last_used_at DESC OFFSET ${MAX_SESSIONS - 1})))
  INSERT INTO session (partner_id, id, user_id, method, address, user_agent, refresh_token,
    roles_read_at)
  VALUES ($1, $3, $2, $4, $5, $6, $8, CASE WHEN $9 THEN now() END)`;

async function lockProvenUser(
  client: pg.ClientBase,
  proven: UserKey & { passwordHash: string | null; version: number | null },
): Promise<string | null> {
  const { partnerId, userId, passwordHash, version } = proven;
  const { rows } = await client.query<{ email: string }>(
    `SELECT email FROM partner_user
     WHERE partner_id = $1 AND id = $2 AND password_hash IS NOT DISTINCT FROM $3
       AND disabled_at IS NULL
       AND CASE WHEN second_factor_since IS NULL THEN $4::int IS NULL
         ELSE version IS NOT DISTINCT FROM $4 END
     FOR SHARE`,
    [partnerId, userId, passwordHash, version],
  );
  return rows[0]?.email ?? null;
}
