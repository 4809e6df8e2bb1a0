import { isOfRecord } from '@/lib/activity/stored/record-key';
import { queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { findPosition } from './find-position';

/** A state of a record: the latest one, or the latest of a status. */
export type RecordState = { recordId: string; status?: string };

/** Where a state of a record is in the log: `position` is null until it is sealed. */
export type RecordEntry = { sequence: string; position: number | null };

/** Finds a state of a record, and the position of its entry; null when there is no such state. */
export async function findRecordEntry(
  scope: Tenant,
  { recordId, status }: RecordState,
): Promise<RecordEntry | null> {
  const ofStatus = status === undefined ? sql`` : sql`AND status = ${status}`;
  const [row] = await queryRows<{ sequence: string }>(
    scope,
    sql`SELECT sequence FROM partner_activity
      WHERE partner_id = ${scope.partnerId}::uuid AND ${isOfRecord(recordId)} ${ofStatus}
      ORDER BY occurred_at DESC, sequence DESC LIMIT 1`,
  );
  return row ? { ...row, position: await findPosition(scope, row.sequence) } : null;
}
