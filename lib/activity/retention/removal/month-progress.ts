import type pg from 'pg';
import { recordLogActivity, type LogActivity } from '@/lib/activity/own/record-log-activity';
import type { OwnActivity } from '@/lib/activity/own/record-activity';
import { noteRemoval } from '@/lib/proof/losses/note-removal';
import type { Day } from '@/lib/platform/time/time';

/** A partner's month that is being removed, by whom, and under a policy of how many months. */
export type MonthRemoval = { partnerId: string; month: Day; actor: string; months: number };

/**
 * Records that a month is being removed, in the transaction of its first batch: from then on, what
 * occurred before its end is not taken in again. A removal that was stopped goes on under its record.
 */
export async function startMonth(client: pg.ClientBase, removal: MonthRemoval): Promise<void> {
  const { partnerId, month } = removal;
  await client.query(
    `UPDATE retention_policy SET removed_before =
       greatest(removed_before, ($2::timestamp + interval '1 month') AT TIME ZONE 'UTC')
     WHERE partner_id = $1`,
    [partnerId, month],
  );
  const started = await client.query(
    'SELECT FROM removed_month WHERE partner_id = $1 AND month = $2::date AND record_id IS NOT NULL',
    [partnerId, month],
  );
  if (started.rowCount !== 0) return;
  const recordId = await record(client, { ...removal, status: 'progress', data: dataOf(removal) });
  await client.query(
    `INSERT INTO removed_month (partner_id, month, record_id) VALUES ($1, $2::date, $3)
     ON CONFLICT (partner_id, month) DO UPDATE
       SET record_id = excluded.record_id, current = 0, finished_at = NULL`,
    [partnerId, month, recordId],
  );
}

type Removed = Pick<MonthRemoval, 'partnerId' | 'month'> & { removed: number; sequences: string[] };

/** Adds to what was removed of a month, in the transaction that removes it, and notes it for the proof. */
export async function addRemoved(
  client: pg.ClientBase,
  { partnerId, month, removed, sequences }: Removed,
): Promise<void> {
  const { rows } = await client.query<{ recordId: string }>(
    `UPDATE removed_month SET removed = removed + $3, current = current + $3
     WHERE partner_id = $1 AND month = $2::date RETURNING record_id AS "recordId"`,
    [partnerId, month, removed],
  );
  for (const { recordId } of rows) await noteRemoval(client, { partnerId, sequences, recordId });
}

/** Records how many of a month were removed and kept, in the transaction of its last batch. */
export async function finishMonth(client: pg.ClientBase, removal: MonthRemoval): Promise<void> {
  const { partnerId, month } = removal;
  const { rows } = await client.query<{ record_id: string; removed: string; kept: string }>(
    `SELECT record_id, current AS removed, (
       SELECT count(*) FROM activity
       WHERE partner_id = $1 AND occurred_at >= $2::timestamp AT TIME ZONE 'UTC'
         AND occurred_at < ($2::timestamp + interval '1 month') AT TIME ZONE 'UTC') AS kept
     FROM removed_month
     WHERE partner_id = $1 AND month = $2::date AND record_id IS NOT NULL`,
    [partnerId, month],
  );
  const [ended] = rows;
  if (!ended) return;
  await record(client, {
    ...removal,
    status: 'succeeded',
    recordId: ended.record_id,
    data: [['RemovedRecords', ended.removed], ['KeptRecords', ended.kept], ...dataOf(removal)],
  });
  await client.query(
    `UPDATE removed_month SET record_id = NULL, current = 0, finished_at = now()
     WHERE partner_id = $1 AND month = $2::date`,
    [partnerId, month],
  );
}

type RecordedRemoval = MonthRemoval &
  Required<Pick<LogActivity, 'status' | 'data'>> &
  Pick<LogActivity, 'recordId'>;

function record(
  client: pg.ClientBase,
  { partnerId, actor, status, recordId, data }: RecordedRemoval,
): Promise<string> {
  const target = { client, scope: { partnerId } };
  const state = { status, data, ...(recordId === undefined ? {} : { recordId }) };
  return recordLogActivity(target, { operationType: 'log_retention_applied', actor, ...state });
}

function dataOf({ month, months }: MonthRemoval): NonNullable<OwnActivity['data']> {
  return [
    ['RemovedMonth', month.slice(0, 7)],
    ['RetentionMonths', String(months)],
  ];
}
