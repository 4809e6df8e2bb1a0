import { getDatabase } from '@/lib/platform/database/database';
import { inTransaction } from '@/lib/platform/database/transaction';
import { tryLockTexts } from './text-lock';

// Looking through some thousand texts takes no time; each that enters the index takes some.
const MAX_WAITING = 20_000;
const BATCH_SIZE = 5_000;
const BATCH_BYTES = 8 * 1024 * 1024;

// In the order of the primary key: what lies together is moved together. So many, or so many bytes;
// the first of all in any case.
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
 * Carries a batch of the texts that wait for the index of the search into it, when more than
 * `mostWaiting` wait. A text is found at every moment: it moves in one transaction. Gives how many
 * were moved; none, too, when another process is moving some.
 */
export async function indexTexts(mostWaiting = MAX_WAITING): Promise<number> {
  return inTransaction(async (client) => {
    if (!(await tryLockTexts(client))) return 0;
    const waiting = await client.query('SELECT FROM activity_text_new LIMIT $1', [mostWaiting + 1]);
    if ((waiting.rowCount ?? 0) <= mostWaiting) return 0;
    const moved = await client.query(MOVE, [BATCH_SIZE, BATCH_BYTES]);
    return moved.rowCount ?? 0;
  }, getDatabase().intakePool);
}
