import type pg from 'pg';
import { recountDay } from '@/lib/activity/derived/roll-up/recount';
import { RAW_TIMES } from '@/lib/platform/database/database';
import type { Day } from '@/lib/platform/time/time';
import { IS_REMOVABLE } from './removable';

/** The last activity that a batch looked at, as PostgreSQL writes it. */
export type BatchPosition = { occurredAt: string; sequence: string };

/** A batch of a partner's UTC day, after the position of the one before. */
export type Batch = { partnerId: string; day: Day; after: BatchPosition | null; size: number };

/** How many activities a batch removed, and its position; null once the day has no more. */
export type RemovedBatch = {
  removed: number;
  position: BatchPosition | null;
  /** Of those that were removed. */
  sequences: string[];
};

// The range, not the planner, decides: by the addresses of the rows, for a join by their keys could be
// planned as a scan of all of a partner's rows while the statistics do not know the day. What lies
// before `$4` was looked at before: the index still has the entries of what was removed there.
const REMOVE = `
  WITH removed AS MATERIALIZED (
    DELETE FROM activity WHERE partner_id = $1 AND ctid = ANY (ARRAY(
      SELECT ctid FROM activity
      WHERE partner_id = $1 AND occurred_at >= $2::timestamp AT TIME ZONE 'UTC'
        AND occurred_at < ($2::timestamp + interval '1 day') AT TIME ZONE 'UTC'
        AND ($3::timestamptz IS NULL OR (occurred_at, sequence) > ($3::timestamptz, $4::bigint))
        AND ${IS_REMOVABLE}
      ORDER BY occurred_at, sequence LIMIT $5))
    RETURNING occurred_at, sequence, is_own, record_id
  ), exported AS (
    DELETE FROM exported_part AS kept USING removed
    WHERE kept.partner_id = $1 AND removed.is_own AND kept.record_id = removed.record_id
  ), sources AS (
    DELETE FROM activity_source AS kept USING removed
    WHERE kept.partner_id = $1
      AND (kept.occurred_at, kept.sequence) = (removed.occurred_at, removed.sequence)
  ), texts AS (
    DELETE FROM activity_text AS kept USING removed
    WHERE kept.partner_id = $1
      AND (kept.occurred_at, kept.sequence) = (removed.occurred_at, removed.sequence)
  ), new_texts AS (
    DELETE FROM activity_text_new AS kept USING removed
    WHERE kept.partner_id = $1
      AND (kept.occurred_at, kept.sequence) = (removed.occurred_at, removed.sequence)
  )
  SELECT occurred_at, sequence, (count(*) OVER ())::integer AS count, ARRAY(
    SELECT DISTINCT (occurred_at AT TIME ZONE 'UTC')::date::text FROM removed WHERE NOT is_own
    ORDER BY 1) AS days, ARRAY(SELECT sequence::text FROM removed) AS sequences
  FROM removed
  ORDER BY occurred_at DESC, sequence DESC LIMIT 1`;

type Row = {
  occurred_at: string;
  sequence: string;
  count: number;
  days: Day[];
  sequences: string[];
};

/**
 * Removes a batch of a day's activities that no hold keeps, the oldest first, with their sources, texts,
 * lists of exported lines and counts, within the transaction of `client`, which owns the tables and holds the locks of the
 * policy and the texts.
 */
export async function removeBatch(
  client: pg.ClientBase,
  { partnerId, day, after, size }: Batch,
): Promise<RemovedBatch> {
  const { rows } = await client.query<Row>({
    text: REMOVE,
    values: [partnerId, day, after?.occurredAt ?? null, after?.sequence ?? null, size],
    types: RAW_TIMES,
  });
  const [last] = rows;
  for (const day of last?.days ?? []) await recountDay(client, { partnerId, day });
  const sequences = last?.sequences ?? [];
  if (!last || last.count < size) return { removed: last?.count ?? 0, position: null, sequences };
  return {
    removed: last.count,
    sequences,
    position: { occurredAt: last.occurred_at, sequence: last.sequence },
  };
}
