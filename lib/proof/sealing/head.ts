import type pg from 'pg';
import type { Queryable } from '@/lib/platform/database/connections/tenant-pool';

/** A partner's log as it is: see the model TlogHead. Days and instants are UTC. */
export type LogHead = {
  size: number;
  records: number;
  sequence: string;
  origin: string;
  /** The verifier key in force; empty before the first entry. */
  vkey: string;
  closedAt: Date | null;
  endedTo: string | null;
  fetchedTo: string | null;
  restoredAt: Date | null;
};

type Row = {
  size: string;
  records: string;
  sequence: string;
  origin: string;
  vkey: string;
  closed_at: Date | null;
  ended_to: string | null;
  fetched_to: string | null;
  restored_at: Date | null;
};

const COLUMNS = `size, records, sequence, origin, vkey, closed_at, ended_to::text AS ended_to,
  fetched_to::text AS fetched_to, restored_at`;

/**
 * Locks a partner's log until the transaction ends, and makes it if there is none: nobody else appends
 * to it. Null when another transaction holds it.
 */
export async function lockHead(
  client: pg.ClientBase,
  { partnerId, origin }: { partnerId: string; origin: string },
): Promise<LogHead | null> {
  const find = async () => {
    const { rows } = await client.query<Row>(
      `SELECT ${COLUMNS} FROM tlog_head WHERE partner_id = $1 FOR UPDATE SKIP LOCKED`,
      [partnerId],
    );
    return rows[0] ? toHead(rows[0]) : null;
  };
  const head = await find();
  if (head) return head;
  await client.query(
    `INSERT INTO tlog_head (partner_id, origin, vkey) VALUES ($1, $2, '') ON CONFLICT DO NOTHING`,
    [partnerId, origin],
  );
  return find();
}

/** A partner's log as it is; null before anything was sealed. */
export async function findHead(
  client: Queryable,
  { partnerId }: { partnerId: string },
): Promise<LogHead | null> {
  const { rows } = await client.query<Row>(
    `SELECT ${COLUMNS} FROM tlog_head WHERE partner_id = $1`,
    [partnerId],
  );
  return rows[0] ? toHead(rows[0]) : null;
}

/** Stores a locked head as it is now. */
export async function storeHead(
  client: pg.ClientBase,
  { partnerId, ...head }: LogHead & { partnerId: string },
): Promise<void> {
  await client.query(
    `UPDATE tlog_head SET size = $2, records = $3, sequence = $4, origin = $5, vkey = $6,
       closed_at = $7, ended_to = $8, fetched_to = $9,
       restored_at = $10
     WHERE partner_id = $1`,
    [
      partnerId,
      head.size,
      head.records,
      head.sequence,
      head.origin,
      head.vkey,
      head.closedAt,
      head.endedTo,
      head.fetchedTo,
      head.restoredAt,
    ],
  );
}

function toHead(row: Row): LogHead {
  return {
    size: Number(row.size),
    records: Number(row.records),
    sequence: row.sequence,
    origin: row.origin,
    vkey: row.vkey,
    closedAt: row.closed_at,
    endedTo: row.ended_to,
    fetchedTo: row.fetched_to,
    restoredAt: row.restored_at,
  };
}
