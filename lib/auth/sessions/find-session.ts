import { queryPrimaryRows, sql } from '@/lib/platform/database/database';
import type { Role } from '@/lib/auth/roles';
import type { StoredPreferences } from '@/lib/profile/preferences';
import { getRoleAge } from '@/lib/platform/env/role-age';
import { isLastingCondition } from './session-condition';
import type { SessionKey } from './session';

/** The user of a session as stored, with their partner. */
export type SessionUser = StoredPreferences & {
  name: string;
  email: string;
  roles: Role[];
  locale: string | null;
  partnerName: string;
  cloud: 'global' | 'us_government';
  /** Whether the company that the user signed in by is to be asked for the roles again. */
  areRolesDue: boolean;
  /** Whether the partner requires a second factor of the user, who signed in here and has none. */
  mustSetUpFactor: boolean;
};

/**
 * The user of a session that lasts, unless disabled; else null. `isUse` says that the user did
 * something: what a page does by itself must not keep a session alive that nobody sits at.
 */
export async function findSession(
  session: SessionKey,
  { isUse }: { isUse: boolean },
): Promise<SessionUser | null> {
  const { partnerId, userId, sessionId } = session;
  const [user] = await queryPrimaryRows<SessionUser>(
    session,
    sql`
    WITH found AS (
      SELECT session.last_used_at, partner_user.display_name AS name, partner_user.email,
        partner_user.roles::text[], partner_user.locale,
        partner_user.time_zone AS "timeZone", partner_user.working_hours AS "workingHours",
        partner_user.weekend, partner.name AS "partnerName", partner.cloud::text,
        coalesce(session.roles_read_at < now() - make_interval(secs => ${getRoleAge().due}), false)
          AS "areRolesDue",
        session.method IN ('password', 'link') AND partner_user.second_factor_since IS NULL
          AND coalesce(partner_setting.require_second_factor, false) AS "mustSetUpFactor"
      FROM session
        JOIN partner_user
          ON partner_user.partner_id = session.partner_id AND partner_user.id = session.user_id
        JOIN partner ON partner.id = session.partner_id
        LEFT JOIN partner_setting ON partner_setting.partner_id = session.partner_id
      WHERE session.partner_id = ${partnerId}::uuid AND session.id = ${sessionId}::uuid
        AND session.user_id = ${userId}::uuid AND partner_user.disabled_at IS NULL
        AND ${isLastingCondition()}),
    used AS (
      UPDATE session SET last_used_at = now() FROM found
      WHERE ${isUse} AND session.partner_id = ${partnerId}::uuid AND session.id = ${sessionId}::uuid
        AND found.last_used_at < now() - interval '1 minute')
    SELECT name, email, roles, locale, "timeZone", "workingHours", weekend, "partnerName", cloud,
      "areRolesDue", "mustSetUpFactor"
    FROM found`,
  );
  return user ?? null;
}
