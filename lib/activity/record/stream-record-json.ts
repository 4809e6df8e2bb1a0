import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { isOfRecord } from '@/lib/activity/stored/record-key';
import { streamStoredRecordJson } from './stored-record-json';
import { STORED_BYTES, STORED_COLUMNS, type StoredRow } from '@/lib/activity/stored/stored-row';

/** A record and the sequences of its activities, latest first; see `listSequences`. */
export type RecordSequences = { recordId: string; sequences: string[] };

/**
 * Lists the sequences of a record's activities, latest first; empty when there is no such record.
 */
export async function listSequences(scope: Scope, recordId: string): Promise<string[]> {
  const rows = await queryRows<{ sequence: string }>(
    scope,
    sql`
    SELECT sequence FROM partner_activity
    WHERE partner_id = ${scope.partnerId}::uuid AND ${isOfRecord(recordId)}
    ORDER BY occurred_at DESC, sequence DESC`,
  );
  return rows.map(({ sequence }) => sequence);
}

/**
 * Streams a record as JSON in the field names of the audit record; a list if it has several states.
 * In chunks and state by state, because it may have megabytes: see `streamStoredRecordJson`.
 */
export async function* streamRecordJson(
  scope: Scope,
  { recordId, sequences }: RecordSequences,
): AsyncGenerator<string> {
  const isList = sequences.length > 1;
  if (isList) yield '[';
  for (const [position, sequence] of sequences.entries()) {
    if (position > 0) yield ',\n';
    const [row] = await queryRows<StoredRow>(
      scope,
      sql`
      SELECT ${STORED_COLUMNS} FROM activity ${STORED_BYTES}
      WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${recordId}
        AND sequence = ${sequence}::bigint`,
    );
    if (!row) throw new Error(`The record ${recordId} has no activity ${sequence} any more.`);
    yield* streamStoredRecordJson({ scope, row }, null);
  }
  if (isList) yield ']';
}
