import { listPartners } from '@/lib/partners/queries';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { getDatabase } from '@/lib/platform/database/database';
import { inTransaction } from '@/lib/platform/database/transaction';
import { tryLockTexts } from './text-lock';

// Scanning some thousand texts is fast; adding each to the index costs time.
const MAX_WAITING = 20_000;
const BATCH_SIZE = 5_000;
const BATCH_BYTES = 8 * 1024 * 1024;

// In the order of the primary key, so that neighbours move together. Limited in number and bytes,
// but always the first one.
const MOVE = `
  WITH moved AS (
    DELETE FROM activity_text_new WHERE (partner_id, occurred_at, sequence) IN (
      SELECT partner_id, occurred_at, sequence FROM (
        SELECT *, sum(bytes) OVER (ORDER BY partner_id, occurred_at, sequence) - bytes AS before
        FROM (
          SELECT partner_id, occurred_at, sequence, octet_length(text) AS bytes
          FROM activity_text_new WHERE partner_id = $3
          ORDER BY partner_id, occurred_at, sequence LIMIT $1) AS first
      ) AS summed
      WHERE before + CASE WHEN before = 0 THEN 0 ELSE bytes END <= $2)
    RETURNING partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
      operation_type, status, text, made)
  INSERT INTO activity_text (partner_id, occurred_at, sequence, customer_id, user_principal_name,
    resource_type, operation_type, status, text, made)
  SELECT * FROM moved`;

/**
 * Moves a batch of each partner's waiting texts into the search index when more than `maxWaiting` of
 * them wait. A text can be found at any moment, because it moves in one transaction. Returns the number
 * of moved texts; 0 also when another process is moving some.
 */
export async function indexTexts(maxWaiting = MAX_WAITING): Promise<number> {
  let count = 0;
  for (const { id: partnerId } of await listPartners())
    count += await indexTextsOf({ partnerId }, maxWaiting);
  return count;
}

async function indexTextsOf(tenant: Tenant, maxWaiting: number): Promise<number> {
  const { partnerId } = tenant;
  return inTransaction({ ...tenant, pool: getDatabase().backgroundPool }, async (client) => {
    const waiting = await client.query(
      'SELECT FROM activity_text_new WHERE partner_id = $1 LIMIT $2',
      [partnerId, maxWaiting + 1],
    );
    if ((waiting.rowCount ?? 0) <= maxWaiting || !(await tryLockTexts(client))) return 0;
    const moved = await client.query(MOVE, [BATCH_SIZE, BATCH_BYTES, partnerId]);
    return moved.rowCount ?? 0;
  });
}
