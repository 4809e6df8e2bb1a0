import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import { addDays, countDays, dayOf, startOfDay, UTC, type Day } from '@/lib/platform/time/time';
import type { FacetName } from '@/lib/activity/filter/facet-names';
import { queryCounts } from './counts/count-query';
import { columnOf, type CountedColumn } from './counts/count-request';
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
  const [action, resource, status] = await Promise.all([
    findUnknown(scope, { filter, column: 'operation_type', known: OPERATION_TYPES }),
    findUnknown(scope, { filter, column: 'resource_type', known: RESOURCE_TYPES }),
    findUnknown(scope, { filter, column: 'status', known: STATUSES }),
  ]);
  return { action, resource, status };
}

type Row = { value: string; count: string; last: number; kinds: string };

type Names = {
  filter: ActivityFilter;
  column: Extract<CountedColumn, 'operation_type' | 'resource_type' | 'status'>;
  known: string[];
};

const COMPARED: Record<Names['column'], Sql> = {
  operation_type: sql`operation_type`,
  resource_type: sql`resource_type`,
  status: sql`lower(status)`,
};

// An absent name is stored as an empty text; a blank name is not a name. Each day is a part, for the
// last one with a name.
async function findUnknown(scope: Scope, { filter, column, known }: Names): Promise<UnknownNames> {
  const days = Array.from({ length: countDays(filter) }, (_, at) => addDays(filter.from, at));
  const instants = days.map((day) => startOfDay(day, UTC));
  const rows = await queryCounts<Row>(scope, {
    filter,
    columns: [column],
    instants,
    write: (counted) => sql`
    SELECT value, count, last, count(*) OVER () AS kinds
    FROM (
      SELECT sum(count) AS count, max(part) AS last, value
      FROM (SELECT part, count, ${columnOf(column)} AS value, ${COMPARED[column]} AS compared
        FROM ${counted}) AS named
      WHERE value ~ '[^[:space:]]' AND compared <> ALL(${known}::text[])
      GROUP BY value) AS unknown
    ORDER BY count DESC, value LIMIT ${MAX_NAMES}`,
  });
  return {
    names: rows.map(({ value, count, last }) => ({
      value,
      count: Number(count),
      lastDay: days[last] ?? filter.to,
    })),
    more: Number(rows[0]?.kinds ?? 0) - rows.length,
  };
}
