import { queryPrimaryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';

/** A checkpoint as it is stored: the note, and the witnesses' lines under it. */
export type StoredCheckpoint = { size: number; note: string; cosignatures: string[]; at: Date };

type Row = { size: string; note: string; cosignatures: string[]; at: string };

const COLUMNS = sql`size, note, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
  ARRAY(SELECT line FROM tlog_cosignature AS said
    WHERE said.partner_id = head.partner_id AND said.size = head.size ORDER BY witness) AS cosignatures`;

/** The newest checkpoints of a partner, the newest first. */
export async function listNewestCheckpoints(
  tenant: Tenant,
  limit: number,
): Promise<StoredCheckpoint[]> {
  const rows = await queryPrimaryRows<Row>(
    tenant,
    sql`SELECT ${COLUMNS} FROM tlog_checkpoint AS head
      WHERE partner_id = ${tenant.partnerId}::uuid ORDER BY size DESC LIMIT ${limit}`,
  );
  return rows.map(toCheckpoint);
}

/** The checkpoints above a size, the oldest first. */
export async function listCheckpointsAfter(
  tenant: Tenant,
  { size, limit }: { size: number; limit: number },
): Promise<StoredCheckpoint[]> {
  const rows = await queryPrimaryRows<Row>(
    tenant,
    sql`SELECT ${COLUMNS} FROM tlog_checkpoint AS head
      WHERE partner_id = ${tenant.partnerId}::uuid AND size > ${size} ORDER BY size LIMIT ${limit}`,
  );
  return rows.map(toCheckpoint);
}

/** The newest cosignature of a witness: the size, and the line; null when there is none. */
export async function findNewestCosignature(
  tenant: Tenant,
  witness: string,
): Promise<{ size: number; line: string } | null> {
  const [row] = await queryPrimaryRows<{ size: string; line: string }>(
    tenant,
    sql`SELECT size, line FROM tlog_cosignature
      WHERE partner_id = ${tenant.partnerId}::uuid AND witness = ${witness}
      ORDER BY size DESC LIMIT 1`,
  );
  return row ? { size: Number(row.size), line: row.line } : null;
}

/** Keeps what a witness said of a checkpoint. */
export async function recordCosignature(
  tenant: Tenant,
  { size, witness, line }: { size: number; witness: string; line: string },
): Promise<void> {
  await queryPrimaryRows(
    tenant,
    sql`INSERT INTO tlog_cosignature (partner_id, size, witness, line)
      VALUES (${tenant.partnerId}::uuid, ${size}, ${witness}, ${line}) ON CONFLICT DO NOTHING`,
  );
}

/** The note with the cosignatures. */
export function formatCosigned({ note, cosignatures }: StoredCheckpoint): string {
  return note + cosignatures.map((line) => `${line.trimEnd()}\n`).join('');
}

function toCheckpoint({ size, note, cosignatures, at }: Row): StoredCheckpoint {
  return { size: Number(size), note, cosignatures, at: new Date(at) };
}
