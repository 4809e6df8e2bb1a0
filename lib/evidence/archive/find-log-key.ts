import { queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';

/** The verifier key that signs the checkpoint of a size, by the log's own entries; null where it has none. */
export async function findLogKey(tenant: Tenant, size: number): Promise<string | null> {
  const [row] = await queryRows<{ line: string }>(
    tenant,
    sql`SELECT line FROM tlog_statement
        WHERE partner_id = ${tenant.partnerId}::uuid AND kind = 'key' AND position < ${size}::bigint
        ORDER BY position DESC LIMIT 1`,
  );
  const key: unknown = row && Reflect.get(Object(JSON.parse(row.line)), 'new');
  return typeof key === 'string' ? key : null;
}
