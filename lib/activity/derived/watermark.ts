import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const POLL_INTERVAL_MS = 100;
const MAX_POLLS = 20;

/**
 * The highest sequence of an activity up to which all are stored or never will be; "0" when there
 * is none. Null when a transaction that may still store one does not end in time.
 */
export async function findSettledSequence(client: pg.ClientBase): Promise<string | null> {
  const last = await findLastSequence(client);
  // A session that has a sequence but no transaction id yet gets one at once.
  await sleep(POLL_INTERVAL_MS);
  const next = await client.query<{ xid: string }>(
    'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid',
  );
  for (let polls = 1; polls <= MAX_POLLS; polls += 1) {
    const { rows: ended } = await client.query<{ all: boolean }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8 AS all',
      [next.rows[0]?.xid],
    );
    if (ended[0]?.all) return last ?? '0';
    await sleep(POLL_INTERVAL_MS);
  }
  return null;
}

/** The highest sequence that was assigned, whether it is stored or not; null when there is none. */
export async function findLastSequence(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ last: string | null }>(
    `SELECT pg_sequence_last_value('activity_sequence_seq') AS last`,
  );
  return rows[0]?.last ?? null;
}

/** The sequence up to which a partner's activities were checked; null when they never were. */
export async function findWatermark(
  client: pg.ClientBase,
  partnerId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ sequence: string }>(
    'SELECT sequence FROM activity_watermark WHERE partner_id = $1',
    [partnerId],
  );
  return rows[0]?.sequence ?? null;
}

/** Records that a partner's activities are checked up to `sequence`. */
export async function raiseWatermark(
  client: pg.ClientBase,
  { partnerId, sequence }: { partnerId: string; sequence: string },
): Promise<void> {
  await client.query(
    `INSERT INTO activity_watermark (partner_id, sequence) VALUES ($1, $2)
     ON CONFLICT (partner_id) DO UPDATE
       SET sequence = greatest(activity_watermark.sequence, excluded.sequence)`,
    [partnerId, sequence],
  );
}
