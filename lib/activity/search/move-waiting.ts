import type pg from 'pg';
import { findLastIndexed, unindexFrom } from './index/unindex';
import { TEXT_VERSION } from './text-version';
import { tryLockTexts } from './text-lock';

const BATCH_SIZE = 10_000;
const BATCH_BYTES = 16 * 1024 * 1024;

// In the order of the primary key, so that neighbours move together. Limited in number and bytes, but
// always the first one. What an older version built waits until it is rebuilt: see rebuild-texts.ts.
const MOVE = `
  WITH moved AS (
    DELETE FROM activity_text_new WHERE (partner_id, occurred_at, sequence) IN (
      SELECT partner_id, occurred_at, sequence FROM (
        SELECT *, sum(bytes) OVER (ORDER BY partner_id, occurred_at, sequence) - bytes AS before
        FROM (
          SELECT partner_id, occurred_at, sequence, octet_length(text) AS bytes
          FROM activity_text_new WHERE partner_id = $3 AND sequence > $4 AND made >= ${TEXT_VERSION}
          ORDER BY partner_id, occurred_at, sequence LIMIT $1) AS first
      ) AS summed
      WHERE before + CASE WHEN before = 0 THEN 0 ELSE bytes END <= $2)
    RETURNING partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
      operation_type, status, text, made)
  INSERT INTO activity_text (partner_id, occurred_at, sequence, customer_id, user_principal_name,
    resource_type, operation_type, status, text, made)
  SELECT * FROM moved`;

// Scanning some thousand texts is fast. The index does not know them: others with higher sequences are
// indexed already.
const MAX_LATE = 20_000;

/**
 * Moves a batch of a partner's waiting texts to the others: the version before stores them there.
 * Those that came late keep waiting, and are found there; when they are many, all is
 * indexed again. Returns how many it moved; 0 also when another process is at it.
 */
export async function moveWaiting(client: pg.ClientBase, partnerId: string): Promise<number> {
  const waiting = await client.query(
    'SELECT FROM activity_text_new WHERE partner_id = $1 LIMIT 1',
    [partnerId],
  );
  if (waiting.rowCount === 0 || !(await tryLockTexts(client))) return 0;
  await unindexLate(client, partnerId);
  const after = await findLastIndexed(client, partnerId);
  const moved = await client.query(MOVE, [BATCH_SIZE, BATCH_BYTES, partnerId, after]);
  return moved.rowCount ?? 0;
}

async function unindexLate(client: pg.ClientBase, partnerId: string): Promise<void> {
  const late = await client.query(
    'SELECT FROM activity_text_new WHERE partner_id = $1 AND sequence <= $2 LIMIT $3',
    [partnerId, await findLastIndexed(client, partnerId), MAX_LATE + 1],
  );
  if ((late.rowCount ?? 0) > MAX_LATE) await unindexFrom(client, { partnerId, sequence: '0' });
}
