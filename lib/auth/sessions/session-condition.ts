import { sql, type Sql } from '@/lib/platform/database/database';
import { listClosedMethods } from './closed-methods';
import { getSessionLimits } from '@/lib/platform/env/session-limits';

/**
 * Whether the row `session` lasts: neither ended nor older, or longer unused, than the limits, nor
 * started in a way that has been switched off since.
 */
export function isLastingCondition(): Sql {
  const { total, idle } = getSessionLimits();
  return sql`(session.ended_at IS NULL
    AND session.started_at > now() - make_interval(mins => ${total}::int)
    AND session.last_used_at > now() - make_interval(mins => ${idle}::int)
    AND session.method <> ALL (${listClosedMethods()}::text[]))`;
}
