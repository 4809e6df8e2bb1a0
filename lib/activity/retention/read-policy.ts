import type { Queryable, Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { queryableFor } from '@/lib/platform/database/database';
import { DEFAULT_POLICY, type RetentionPolicy } from './policy';

// Days as text, for pg would read a date in the zone of this process.
const READ = `
  SELECT months, to_char(removed_before AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "removedBefore", version
  FROM retention_policy WHERE partner_id = $1`;

/** The partner's policy. */
export async function getRetentionPolicy(tenant: Tenant): Promise<RetentionPolicy> {
  return readPolicy(queryableFor(tenant), tenant);
}

/** The same on a connection. */
export async function readPolicy(
  client: Queryable,
  { partnerId }: Tenant,
): Promise<RetentionPolicy> {
  const { rows } = await client.query<RetentionPolicy>(READ, [partnerId]);
  return rows[0] ?? DEFAULT_POLICY;
}

/**
 * The partner's policy, locked until the transaction ends: nobody changes it or the holds, and no batch
 * is removed meanwhile, so that whoever sets a hold knows what it still found.
 */
export async function lockPolicy(
  client: Queryable,
  { partnerId }: Tenant,
): Promise<RetentionPolicy> {
  await client.query(
    'INSERT INTO retention_policy (partner_id) VALUES ($1) ON CONFLICT (partner_id) DO NOTHING',
    [partnerId],
  );
  const { rows } = await client.query<RetentionPolicy>(`${READ} FOR UPDATE`, [partnerId]);
  return rows[0] ?? DEFAULT_POLICY;
}
