import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import type { DayRange } from './slices';

/**
 * Up to which sequence a partner's activities are in the tables of counts, and the days for which there
 * are counts. While they are used both may become more, which the query has to allow for.
 */
export type Counted = { sequence: string; days: DayRange };

type CountedRow = { sequence: string | null; first: number | null; last: number | null };

/** What the tables of counts hold of a partner; null when nothing was counted yet. */
export async function readCounted(scope: Scope): Promise<Counted | null> {
  const partner = sql`partner_id = ${scope.partnerId}::uuid`;
  const [row] = await queryRows<CountedRow>(
    scope,
    sql`
    SELECT (SELECT sequence FROM activity_counted WHERE ${partner}) AS sequence,
      (SELECT day FROM activity_day WHERE ${partner} ORDER BY day LIMIT 1) - '1970-01-01' AS first,
      (SELECT day FROM activity_day WHERE ${partner} ORDER BY day DESC LIMIT 1) - '1970-01-01' AS last`,
  );
  const { sequence = null, first = null, last = null } = row ?? {};
  if (sequence === null || first === null || last === null) return null;
  return { sequence, days: { first, last } };
}
