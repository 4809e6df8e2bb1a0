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
          FROM activity_text_new ORDER BY partner_id, occurred_at, sequence LIMIT $1) AS first
      ) AS summed
      WHERE before + CASE WHEN before = 0 THEN 0 ELSE bytes END <= $2)
    RETURNING partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
      operation_type, status, text, made)
  INSERT INTO activity_text (partner_id, occurred_at, sequence, customer_id, user_principal_name,
    resource_type, operation_type, status, text, made)
  SELECT * FROM moved`;

/**
 * Moves a batch of waiting texts into the search index when more than `maxWaiting` wait. A text can
 * be found at any moment, because it moves in one transaction. Returns the number of moved texts; 0
 * also when another process is moving some.
 */
export async function indexTexts(maxWaiting = MAX_WAITING): Promise<number> {
  return inTransaction(async (client) => {
    if (!(await tryLockTexts(client))) return 0;
    const waiting = await client.query('SELECT FROM activity_text_new LIMIT $1', [maxWaiting + 1]);
    if ((waiting.rowCount ?? 0) <= maxWaiting) return 0;
    const moved = await client.query(MOVE, [BATCH_SIZE, BATCH_BYTES]);
    return moved.rowCount ?? 0;
  }, getDatabase().backgroundPool);
}
