import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { queryRows, sql } from '@/lib/platform/database/database';
import { LINE_BYTES } from '@/lib/receipts/lines/line-hash';

/** The list of an export, of 25 MB at most; empty where none is kept. */
export async function readList(tenant: Tenant, recordId: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (;;) {
    const [row] = await queryRows<{ lines: Buffer }>(
      tenant,
      sql`
      SELECT lines FROM exported_part
      WHERE partner_id = ${tenant.partnerId}::uuid AND record_id = ${recordId} AND part = ${parts.length}::int`,
    );
    if (!row) return Buffer.concat(parts);
    parts.push(row.lines);
  }
}

/** The first line of each list, by the export's record; of those that have one. */
export async function readFirstLines(
  tenant: Tenant,
  recordIds: string[],
): Promise<Map<string, Buffer>> {
  const rows = await queryRows<{ record_id: string; first: Buffer }>(
    tenant,
    sql`
    SELECT record_id, substring(lines FROM 1 FOR ${LINE_BYTES}::int) AS first FROM exported_part
    WHERE partner_id = ${tenant.partnerId}::uuid AND record_id = ANY (${recordIds}) AND part = 0`,
  );
  return new Map(rows.map(({ record_id: recordId, first }) => [recordId, first]));
}
