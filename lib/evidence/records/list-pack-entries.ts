import { STORED_BYTES } from '@/lib/activity/stored/stored-row';
import { MAX_PACK_RECORDS, type PackContent } from '@/lib/evidence/packs/evidence-pack';
import { queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { addDays } from '@/lib/platform/time/time';

/**
 * An entry of a record of a pack: where it is in the log, when the record happened (as its entry says it), and
 * about how many bytes its content has.
 */
export type PackEntry = { position: number; sequence: string; at: string; bytes: number };

/** Whose records, of which UTC days, below which position. */
export type PackScope = Pick<PackContent, 'customerId' | 'from' | 'to' | 'size'>;

/**
 * The entries of a customer's records of a period under a checkpoint, by position; one more than a pack may have
 * where there are more.
 */
export async function listPackEntries(
  tenant: Tenant,
  { customerId, from, to, size }: PackScope,
): Promise<PackEntry[]> {
  const { partnerId } = tenant;
  const rows = await queryRows<Row>(
    tenant,
    sql`
    SELECT run.position + array_position(run.sequences, activity.sequence) - 1 AS position,
      activity.sequence, stored.bytes::float8 AS bytes,
      to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || occurred_tick || 'Z' AS at
    FROM activity ${STORED_BYTES} CROSS JOIN LATERAL (
      SELECT position, sequences FROM tlog_run
      WHERE partner_id = ${partnerId}::uuid AND last_sequence >= activity.sequence
      ORDER BY last_sequence LIMIT 1) AS run
    WHERE activity.partner_id = ${partnerId}::uuid AND customer_id = ${customerId}::uuid
      AND occurred_at >= ${`${from}T00:00:00Z`}::timestamptz
      AND occurred_at < ${`${addDays(to, 1)}T00:00:00Z`}::timestamptz
      AND run.position < ${size}::bigint
      AND run.position + array_position(run.sequences, activity.sequence) - 1 < ${size}::bigint
    ORDER BY 1 LIMIT ${MAX_PACK_RECORDS + 1}::int`,
  );
  return rows.map(({ position, ...row }) => ({ ...row, position: Number(position) }));
}

type Row = Omit<PackEntry, 'position'> & { position: string };

/** The newest ones first, as they are shown. */
export function newestFirst(entries: PackEntry[]): PackEntry[] {
  return entries.toSorted((one, other) =>
    one.at === other.at ? other.position - one.position : one.at < other.at ? 1 : -1,
  );
}
