import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/database/database';
import type { Activity } from './activity';
import { pagedActivities } from '@/lib/activity/filter/condition';
import { countedOf } from '@/lib/activity/filter/counted';
import { cursorOf, type PagePosition } from '@/lib/activity/filter/cursor';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { PAGE_SIZE } from './page-size';
import { ACTIVITY_COLUMNS, toActivity, type ActivityRow } from './row';
import type { Span } from './span-of-page';

/** A page of the log, newest first, and where the next pages begin; null where there is none. */
export type ActivityPage = {
  activities: Activity[];
  newer: PagePosition | null;
  older: PagePosition | null;
};

/**
 * The page of the view that the filter's cursor asks for, the first one without. Costs the same at
 * any depth: the index is entered at the cursor (never by OFFSET, never by an OR).
 */
export async function listActivities(scope: Scope, filter: ActivityFilter): Promise<ActivityPage> {
  return listActivitiesWithin(scope, { filter });
}

/** The same, looked for only within a span of instants that the page is known to lie in. */
export async function listActivitiesWithin(
  scope: Scope,
  { filter, within }: { filter: ActivityFilter; within?: Span },
): Promise<ActivityPage> {
  const backwards = filter.page?.direction === 'newer';
  const rows = await queryRows<ActivityRow>(pageQuery(scope, { filter, within }));
  const more = rows.length > PAGE_SIZE;
  const activities = rows.slice(0, PAGE_SIZE).map(toActivity);
  if (backwards) activities.reverse();
  const first = activities[0];
  const last = activities.at(-1);
  const hasNewer = backwards ? more : filter.page !== null;
  const hasOlder = backwards || more;
  return {
    activities,
    newer: first && hasNewer ? { direction: 'newer', from: cursorOf(first) } : null,
    older: last && hasOlder ? { direction: 'older', from: cursorOf(last) } : null,
  };
}

/** How many activities the view has in all its pages. */
export async function countActivities(scope: Scope, filter: ActivityFilter): Promise<number> {
  const { from, count } = countedOf(scope, { filter });
  const [row] = await queryRows<{ count: string }>(sql`SELECT ${count} AS count FROM ${from}`);
  return Number(row?.count ?? 0);
}

/** A record in all the states it was stored in, the latest first; empty when there is none. */
export async function listActivitiesOfRecord(scope: Scope, recordId: string): Promise<Activity[]> {
  const rows = await queryRows<ActivityRow>(sql`
    SELECT ${ACTIVITY_COLUMNS} FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${recordId}
    ORDER BY occurred_at DESC, sequence DESC`);
  return rows.map(toActivity);
}

/** The SQL of one page and the row after it, which tells whether there is another page. */
function pageQuery(
  scope: Scope,
  { filter, within }: { filter: ActivityFilter; within?: Span },
): Sql {
  const order =
    filter.page?.direction === 'newer'
      ? sql`occurred_at ASC, sequence ASC`
      : sql`occurred_at DESC, sequence DESC`;
  // The rows are wide: whoever looks through many of them reads only what indexes or texts hold.
  return sql`
    SELECT ${ACTIVITY_COLUMNS} FROM activity JOIN (
      SELECT occurred_at, sequence FROM ${pagedActivities(scope, { filter, within })}
      ORDER BY ${order} LIMIT ${PAGE_SIZE + 1}
    ) AS page USING (occurred_at, sequence)
    WHERE partner_id = ${scope.partnerId}::uuid
    ORDER BY ${order}`;
}
