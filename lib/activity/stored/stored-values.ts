import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import { readRowsFor } from '@/lib/platform/database/read-within';
import type { HeadRow } from '@/lib/activity/query/row';
import { STORED_VALUES, type StoredValueName } from './stored-row';

/** Runs a query: on any connection, or on that of a snapshot. */
export type RunQuery = <Row extends object>(query: Sql) => Promise<Row[]>;

/** Which activity to read, for which partner, and how to query it. */
export type StoredActivityRef = {
  scope: Scope;
  row: Pick<HeadRow, 'record_id' | 'sequence'>;
  runQuery?: RunQuery;
};

/** The slices of a value in order. */
export type TextSlices = AsyncGenerator<string, void, undefined>;

// In characters. PostgreSQL decompresses the value for each slice. A value stored before records
// had a maximum size gets longer slices, so that there are few.
const SLICE_LENGTH = 1_048_576;
const MAX_SLICES = 64;

/**
 * Streams a value of an activity in slices, so that only one slice is in memory, however slowly it
 * is read. Null when there is no such value. An activity never changes, so each slice can be a
 * query of its own.
 */
export async function findStoredValue(
  activity: StoredActivityRef,
  name: StoredValueName,
): Promise<TextSlices | null> {
  const first = await readSlice(activity, { name, from: 1, length: SLICE_LENGTH });
  return first.slice === null
    ? null
    : streamSlices(first.slice, { activity, name, total: first.length });
}

async function* streamSlices(
  first: string,
  { activity, name, total }: { activity: StoredActivityRef; name: StoredValueName; total: number },
): TextSlices {
  yield first;
  const length = Math.max(SLICE_LENGTH, Math.ceil(total / MAX_SLICES));
  for (let from = SLICE_LENGTH + 1; from <= total; from += length) {
    yield (await readSlice(activity, { name, from, length })).slice ?? '';
  }
}

type SliceRow = { slice: string | null; length: number };

async function readSlice(
  { scope, row, runQuery = readRowsFor(scope) }: StoredActivityRef,
  { name, from, length }: { name: StoredValueName; from: number; length: number },
): Promise<SliceRow> {
  // The value as one expression, so that PostgreSQL decompresses it once for both columns.
  const [found] = await runQuery<SliceRow>(sql`
    SELECT substr(stored.value, ${from}::int, ${length}::int) AS slice,
      coalesce(CASE WHEN ${from}::int = 1 THEN char_length(stored.value) END, 0) AS length
    FROM activity CROSS JOIN LATERAL (
      SELECT ${STORED_VALUES[name].column}::text || '' AS value
      FROM (VALUES (1)) AS once OFFSET 0) AS stored
    WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${row.record_id}
      AND sequence = ${row.sequence}::bigint`);
  if (!found) throw new Error(`The record ${row.record_id} has no activity ${row.sequence}.`);
  return found;
}
