import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import type { ActivityContent, ActivityHead } from '@/lib/activity/activity';
import { CONTENT_COLUMNS, toContent, type ContentRow } from '@/lib/activity/stored/content-columns';
import { isOfRecord } from '@/lib/activity/stored/record-key';
import { HEAD_COLUMNS, toHead, type HeadRow } from '@/lib/activity/query/row';

/** Some of the states that a record was stored in, latest first. */
export type RecordStates = {
  /** The latest and the oldest of all states. */
  latest: ActivityHead;
  oldest: ActivityHead;
  /** The states after the first `first`. */
  shown: ActivityHead[];
  first: number;
  total: number;
};

/** How many states a record's page shows; the source knows four. */
export const STATES_PER_PAGE = 4;

/**
 * Finds the requested page of a record's states, or the first page if it does not exist; null when
 * there is no such record. Does not read the content, which may have megabytes.
 */
export async function findRecordStates(
  scope: Scope,
  { recordId, page }: { recordId: string; page: number },
): Promise<RecordStates | null> {
  const first = (page - 1) * STATES_PER_PAGE;
  const rows = await queryRows<HeadRow & { place: string; total: string }>(
    scope,
    sql`
    SELECT * FROM (
      SELECT ${HEAD_COLUMNS}, count(*) OVER () AS total,
        row_number() OVER (ORDER BY occurred_at DESC, sequence DESC) - 1 AS place
      FROM partner_activity AS activity
      WHERE partner_id = ${scope.partnerId}::uuid AND ${isOfRecord(recordId)}
    ) AS state
    WHERE place IN (0, total - 1) OR place - ${first} BETWEEN 0 AND ${STATES_PER_PAGE - 1}
    ORDER BY place`,
  );
  const [latest] = rows;
  const oldest = rows.at(-1);
  if (!latest || !oldest) return null;
  const total = Number(latest.total);
  if (first > 0 && first >= total) return findRecordStates(scope, { recordId, page: 1 });
  const isShown = ({ place }: { place: string }) =>
    Number(place) >= first && Number(place) < first + STATES_PER_PAGE;
  return {
    latest: toHead(latest),
    oldest: toHead(oldest),
    shown: rows.filter(isShown).map(toHead),
    first,
    total,
  };
}

/** Gets the full content of one state of a record. Throws when there is no such state. */
export async function getContent(
  scope: Scope,
  { recordId, sequence }: Pick<ActivityHead, 'recordId' | 'sequence'>,
): Promise<ActivityContent> {
  const [row] = await queryRows<ContentRow>(
    scope,
    sql`
    SELECT ${CONTENT_COLUMNS} FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${recordId}
      AND sequence = ${sequence}::bigint`,
  );
  if (!row) throw new Error(`The record ${recordId} has no activity ${sequence}.`);
  return toContent(row);
}
