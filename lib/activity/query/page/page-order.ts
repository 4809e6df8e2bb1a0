import { sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityFilter } from '@/lib/activity/filter/filter';

/** Whether the page of a filter's cursor is read from its oldest activity on. */
export function isAscending({ page }: Pick<ActivityFilter, 'page'>): boolean {
  return page?.direction === 'newer';
}

/** The order in which a page is read from the filter's cursor on. */
export function orderOf(filter: Pick<ActivityFilter, 'page'>): Sql {
  return isAscending(filter)
    ? sql`occurred_at ASC, sequence ASC`
    : sql`occurred_at DESC, sequence DESC`;
}
