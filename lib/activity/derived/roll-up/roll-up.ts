import type pg from 'pg';
import { withRetriedTransaction } from '@/lib/platform/database/transaction';
import { addCounts, addNames } from './roll-up-statements';
import { lockCounted, raiseCounted } from './counted-sequence';

/** How many activities a transaction adds: they are read again for the names that they have. */
const BATCH_SIZE = 200_000;

/** Up to where a partner's activities are added to the counts; `settled`: see findSettledSequence. */
export type RollUp = { partnerId: string; settled: string; batchSize?: number };

/**
 * Adds a batch of a partner's activities to the tables of counts: those that are not in them yet, in
 * the order in which they were stored and up to one that is settled, so that none is skipped. One
 * transaction adds them and raises the sequence from which on readers count one by one. Returns how
 * many it added; null when another process is adding, or recounting, the partner's.
 */
export function rollUpBatch(
  client: pg.ClientBase,
  { partnerId, settled, batchSize = BATCH_SIZE }: RollUp,
): Promise<number | null> {
  return withRetriedTransaction(client, async () => {
    const counted = await lockCounted(client, { partnerId, isWaiting: false });
    if (counted === null) return null;
    const batch = await findBatch(client, { partnerId, counted, settled, batchSize });
    // Of a partner that nothing came to, nothing is written: its activities have an index of their own.
    if (batch === null) return 0;
    const rows = { condition: `sequence > ${BigInt(counted)} AND sequence <= ${BigInt(batch)}` };
    await client.query(addNames(rows), [partnerId]);
    const { rows: added } = await client.query<{ count: number }>(addCounts(rows), [partnerId]);
    await raiseCounted(client, { partnerId, sequence: batch });
    // Own activities are passed over.
    return Math.max(1, added[0]?.count ?? 0);
  });
}

/**
 * The same batch by batch until there is nothing left; reports each. Returns how many it added; null
 * when another process is adding.
 */
export async function rollUp(
  client: pg.ClientBase,
  { isStopped, onRolledUp, ...partner }: RollUp & RollUpOptions,
): Promise<number | null> {
  let sum = 0;
  while (!isStopped?.()) {
    const count = await rollUpBatch(client, partner);
    if (count === null) return null;
    if (count === 0) break;
    sum += count;
    onRolledUp?.(count);
  }
  return sum;
}

type RollUpOptions = { isStopped?: () => boolean; onRolledUp?: (count: number) => void };

// The last sequence of a batch; null when there is none.
async function findBatch(
  client: pg.ClientBase,
  { partnerId, counted, settled, batchSize }: Required<RollUp> & { counted: string },
): Promise<string | null> {
  const { rows } = await client.query<{ last: string | null }>(
    `SELECT max(sequence) AS last FROM (
       SELECT sequence FROM activity WHERE partner_id = $1 AND sequence > $2 AND sequence <= $3
       ORDER BY sequence LIMIT $4) AS batch`,
    [partnerId, counted, settled, batchSize],
  );
  return rows[0]?.last ?? null;
}
