import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const POLL_INTERVAL_MS = 100;
const MAX_POLLS = 20;

// Who stores locks the table before a sequence is drawn, and holds that until what was stored can be
// seen. Who draws sequences ahead has a transaction id. Those of other databases do not matter.
const WRITERS = `
  SELECT virtualtransaction AS writer FROM pg_locks
  WHERE locktype = 'relation' AND relation = 'activity'::regclass AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND mode IN ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
  UNION
  SELECT virtualtransaction FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE locktype = 'transactionid' AND mode = 'ExclusiveLock' AND granted
    AND datname = current_database()`;

/**
 * The highest sequence of an activity up to which all are stored or never will be; "0" when there
 * is none. Null when a transaction that may still store one does not end in time.
 */
export async function findSettledSequence(client: pg.ClientBase): Promise<string | null> {
  const last = await findLastSequence(client);
  const writers = await listWriters(client);
  for (let polls = 1; writers.size > 0; polls += 1) {
    if (polls > MAX_POLLS) return null;
    await sleep(POLL_INTERVAL_MS);
    const current = await listWriters(client);
    for (const writer of writers) if (!current.has(writer)) writers.delete(writer);
  }
  return last ?? '0';
}

async function listWriters(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ writer: string }>(WRITERS);
  return new Set(rows.map(({ writer }) => writer));
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
