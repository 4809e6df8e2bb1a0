import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import { addDays, dayOf, UTC, type Day } from '@/lib/platform/time/time';
import type { FacetName } from '@/lib/activity/filter/facet-names';
import { countedActivities } from './condition';
import { chooseCountQuery, type CountQuery } from './count-query';
import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { OPERATION_TYPES, RESOURCE_TYPES, STATUSES } from '@/lib/activity/describe/known-types';

const RECENT_DAYS = 90;
const MAX_NAMES = 20;

/** The kinds of names that the source defines and this version translates. */
export type NameKind = Extract<FacetName, 'action' | 'resource' | 'status'>;

/**
 * A name without a translation: the number of its activities, and the latest day (UTC) with one.
 */
export type UnknownName = { value: string; count: number; lastDay: Day };

/** The most frequent unknown names of a kind, and the number of further ones. */
export type UnknownNames = { names: UnknownName[]; more: number };

/** The days to search for unknown names: the last 90 up to today, in UTC. */
export function recentDays(instant: Date): ActivityFilter {
  const to = dayOf(instant, UTC);
  const { filter } = parseActivityFilter({ from: addDays(to, 1 - RECENT_DAYS), to }, instant);
  if (filter) return filter;
  throw new Error('The last 90 days are not a valid period.');
}

/** The names in a view that have no translation, by kind; the most frequent first. */
export async function listUnknownNames(
  scope: Scope,
  filter: ActivityFilter,
): Promise<Record<NameKind, UnknownNames>> {
  const kinds = chooseCountQuery(scope, { filter });
  // The hourly counts have no resources.
  const activities = {
    from: countedActivities(scope, filter),
    time: sql`occurred_at`,
    count: sql`count(*)`,
  };
  const [action, resource, status] = await Promise.all([
    findUnknown(scope, { ...kinds, name: sql`operation_type`, known: OPERATION_TYPES }),
    findUnknown(scope, { ...activities, name: sql`resource_type`, known: RESOURCE_TYPES }),
    findUnknown(scope, {
      ...kinds,
      name: sql`status`,
      compared: sql`lower(status)`,
      known: STATUSES,
    }),
  ]);
  return { action, resource, status };
}

type Row = { value: string; count: string; last: string; kinds: string };

// An absent name is stored as an empty text; a blank name is not a name.
async function findUnknown(
  scope: Scope,
  {
    from,
    time,
    count,
    name,
    compared = name,
    known,
  }: CountQuery & { name: Sql; compared?: Sql; known: string[] },
): Promise<UnknownNames> {
  const rows = await queryRows<Row>(
    scope,
    sql`
    SELECT value, count, last, count(*) OVER () AS kinds
    FROM (
      SELECT ${name} AS value, ${count} AS count, max(${time}) AS last
      FROM ${from} AND ${name} ~ '[^[:space:]]' AND ${compared} <> ALL(${known}::text[])
      GROUP BY 1) AS unknown
    ORDER BY count DESC, value LIMIT ${MAX_NAMES}`,
  );
  return {
    names: rows.map(({ value, count, last }) => ({
      value,
      count: Number(count),
      lastDay: dayOf(new Date(last), UTC),
    })),
    more: Number(rows[0]?.kinds ?? 0) - rows.length,
  };
}
