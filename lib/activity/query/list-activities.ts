import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { readWithin, type ReadRows } from '@/lib/platform/database/read-within';
import type { Activity, ActivityContent, ActivityHead, LineContent } from '@/lib/activity/activity';
import {
  LINE_COLUMNS,
  PREVIEW_COLUMNS,
  toLineContent,
  toPreview,
  type ContentRow,
  type LineRow,
} from '@/lib/activity/stored/content-columns';
import { isOfRecord } from '@/lib/activity/stored/record-key';
import { readPage, type PageQuery } from './page/read-page';
import { queryCounts } from './counts/count-query';
import { cursorOf, type PagePosition } from '@/lib/activity/filter/cursor';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { PAGE_SIZE } from '@/lib/activity/page-size';
import {
  ACTIVITY_COLUMNS,
  HEAD_COLUMNS,
  toActivity,
  toHead,
  type ActivityRow,
  type HeadRow,
} from './row';

/**
 * A page of the log, newest first, and the positions of its neighbours; null where there is none.
 */
export type ActivityPage<Listed extends ActivityHead = Activity> = {
  activities: Listed[];
  newer: PagePosition | null;
  older: PagePosition | null;
};

/** An activity with a preview of its content: all that the details of a row show. */
export type ActivityPreview = ActivityHead & { content: ActivityContent };

/** An activity with the part of its content that its row shows in a line. */
export type ActivityInLine = ActivityHead & { content: LineContent };

/**
 * The page of the view at the filter's cursor, or the first one. Costs the same at any depth: the
 * index is entered at the cursor (never by OFFSET, never by an OR).
 */
export async function listActivities(scope: Scope, filter: ActivityFilter): Promise<ActivityPage> {
  const columns = ACTIVITY_COLUMNS;
  const rows = await readPage<ActivityRow>(scope, { filter, columns });
  return toPage(filter, rows.map(toActivity));
}

/** The same for the rows of the log, without reading megabytes of which they show little. */
export async function listInLines(
  scope: Scope,
  filter: ActivityFilter,
): Promise<ActivityPage<ActivityInLine>> {
  return toPage(filter, await readInLines(scope, { filter }));
}

// For the part of a page that it can do without: a search may have to look through all texts.
const LATEST_TIME_MS = 2000;

/** The latest activities of a view, at most `limit`, likewise; null when it takes too long. */
export async function listLatestInLines(
  scope: Scope,
  { filter, limit }: { filter: ActivityFilter; limit: number },
): Promise<ActivityInLine[] | null> {
  const latest = await readWithin({ ...scope, timeoutMs: LATEST_TIME_MS }, (read) =>
    readInLines(scope, { filter, limit, read }),
  );
  return latest && latest.slice(0, limit);
}

/** A page of the log with previews, for the details of its rows. */
export async function listPreviews(
  scope: Scope,
  { filter }: { filter: ActivityFilter },
): Promise<ActivityPage<ActivityPreview>> {
  const columns = sql`${HEAD_COLUMNS}, ${PREVIEW_COLUMNS}`;
  const rows = await readPage<HeadRow & ContentRow>(scope, { filter, columns });
  return toPage(
    filter,
    rows.map((row) => ({ ...toHead(row), content: toPreview(row) })),
  );
}

async function readInLines(
  scope: Scope,
  query: Omit<PageQuery, 'columns'> & { read?: ReadRows },
): Promise<ActivityInLine[]> {
  const columns = sql`${HEAD_COLUMNS}, ${LINE_COLUMNS}`;
  const rows = await readPage<HeadRow & LineRow>(scope, { ...query, columns });
  return rows.map((row) => ({ ...toHead(row), content: toLineContent(row) }));
}

function toPage<Listed extends ActivityHead>(
  filter: ActivityFilter,
  listed: Listed[],
): ActivityPage<Listed> {
  const isBackwards = filter.page?.direction === 'newer';
  const more = listed.length > PAGE_SIZE;
  const activities = listed.slice(0, PAGE_SIZE);
  if (isBackwards) activities.reverse();
  const first = activities[0];
  const last = activities.at(-1);
  const hasNewer = isBackwards ? more : filter.page !== null;
  const hasOlder = isBackwards || more;
  return {
    activities,
    newer: first && hasNewer ? { direction: 'newer', from: cursorOf(first) } : null,
    older: last && hasOlder ? { direction: 'older', from: cursorOf(last) } : null,
  };
}

/** The number of activities in a view. */
export async function countActivities(scope: Scope, filter: ActivityFilter): Promise<number> {
  const [row] = await queryCounts<{ count: string }>(scope, {
    filter,
    columns: [],
    write: (counted) => sql`SELECT coalesce(sum(count), 0) AS count FROM ${counted}`,
  });
  return Number(row?.count ?? 0);
}

/** The latest state of a record with a preview of its content; null when there is none. */
export function findLatestState(scope: Scope, recordId: string): Promise<ActivityPreview | null> {
  return findState(scope, { recordId });
}

/** The same for the state that was stored as `sequence`, if that is given. */
export async function findState(
  scope: Scope,
  { recordId, sequence }: { recordId: string; sequence?: string | undefined },
): Promise<ActivityPreview | null> {
  const isState = sequence === undefined ? sql`` : sql`AND sequence = ${sequence}::bigint`;
  const [row] = await queryRows<HeadRow & ContentRow>(
    scope,
    sql`
    SELECT ${HEAD_COLUMNS}, ${PREVIEW_COLUMNS} FROM partner_activity AS activity
    WHERE partner_id = ${scope.partnerId}::uuid AND ${isOfRecord(recordId)} ${isState}
    ORDER BY occurred_at DESC, sequence DESC LIMIT 1`,
  );
  return row ? { ...toHead(row), content: toPreview(row) } : null;
}

/** All stored states of a record, the latest first; empty when there is none. */
export async function listActivitiesOfRecord(scope: Scope, recordId: string): Promise<Activity[]> {
  const rows = await queryRows<ActivityRow>(
    scope,
    sql`
    SELECT ${ACTIVITY_COLUMNS} FROM partner_activity AS activity
    WHERE partner_id = ${scope.partnerId}::uuid AND ${isOfRecord(recordId)}
    ORDER BY occurred_at DESC, sequence DESC`,
  );
  return rows.map(toActivity);
}
