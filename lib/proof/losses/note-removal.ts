import type pg from 'pg';

type OfPartner = { partnerId: string };

/**
 * Keeps a partner's log from being appended to until the transaction ends: what is removed in it is
 * either sealed already, or never will be.
 */
export async function holdLog(client: pg.ClientBase, { partnerId }: OfPartner): Promise<void> {
  await client.query('SELECT FROM tlog_head WHERE partner_id = $1 FOR UPDATE', [partnerId]);
}

// Positions that follow each other are one row.
const NOTE = `
  WITH positions AS (
    SELECT run.position + array_position(run.sequences, removed.sequence) - 1 AS position
    FROM unnest($2::bigint[]) AS removed (sequence)
    CROSS JOIN LATERAL (
      SELECT position, sequences FROM tlog_run
      WHERE partner_id = $1 AND last_sequence >= removed.sequence
      ORDER BY last_sequence LIMIT 1) AS run
    WHERE removed.sequence = ANY (run.sequences)
  ), islands AS (
    SELECT position, position - row_number() OVER (ORDER BY position) AS island FROM positions
  )
  INSERT INTO tlog_removal (partner_id, first_position, last_position, record_id)
  SELECT $1, min(position), max(position), $3 FROM islands GROUP BY island`;

/**
 * Notes that activities were removed, by their sequences, so that an entry will say so; `recordId` is
 * that of the record that tells of it. In the transaction that removes them, and that holds the log.
 */
export async function noteRemoval(
  client: pg.ClientBase,
  { partnerId, sequences, recordId }: OfPartner & { sequences: string[]; recordId: string },
): Promise<void> {
  if (sequences.length > 0) await client.query(NOTE, [partnerId, sequences, recordId]);
}
