import type pg from 'pg';

type Locked = { partnerId: string; isWaiting: boolean };

/**
 * Locks a partner's counts until the transaction ends: nobody else adds to them or recounts. Returns the
 * sequence up to which they are complete; null when another transaction holds them, unless it waits.
 */
export async function lockCounted(
  client: pg.ClientBase,
  { partnerId, isWaiting }: Locked,
): Promise<string | null> {
  const find = () =>
    client.query<{ sequence: string }>(
      `SELECT sequence FROM activity_counted WHERE partner_id = $1
       FOR UPDATE ${isWaiting ? '' : 'SKIP LOCKED'}`,
      [partnerId],
    );
  const { rows } = await find();
  if (rows[0]) return rows[0].sequence;
  await client.query(
    'INSERT INTO activity_counted (partner_id, sequence) VALUES ($1, 0) ON CONFLICT DO NOTHING',
    [partnerId],
  );
  return (await find()).rows[0]?.sequence ?? null;
}

/** Records that a partner's counts are complete up to `sequence`; they must be locked. */
export async function raiseCounted(
  client: pg.ClientBase,
  { partnerId, sequence }: { partnerId: string; sequence: string },
): Promise<void> {
  await client.query('UPDATE activity_counted SET sequence = $2 WHERE partner_id = $1', [
    partnerId,
    sequence,
  ]);
}
