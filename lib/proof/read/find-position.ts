import { queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';

/** The position of the entry of the activity with a sequence; null when it is not sealed yet. */
export async function findPosition(scope: Tenant, sequence: string): Promise<number | null> {
  const [row] = await queryRows<{ position: string }>(
    scope,
    sql`SELECT run.position + array_position(sequences, ${sequence}::bigint) - 1 AS position
      FROM (SELECT position, sequences FROM tlog_run
        WHERE partner_id = ${scope.partnerId}::uuid AND last_sequence >= ${sequence}::bigint
        ORDER BY last_sequence LIMIT 1) AS run
      WHERE ${sequence}::bigint = ANY (sequences)`,
  );
  return row ? Number(row.position) : null;
}
