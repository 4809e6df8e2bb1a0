import { Fault } from '../fault.mjs';

/**
 * What the database says of a partner's log, apart from its entries.
 * @param {import('pg').Client} client
 * @param {string} partnerId
 */
export async function readAbout(client, partnerId) {
  const [head] = await rowsOf(client, { text: HEAD, partnerId });
  if (!head)
    throw new Fault('There is no checkpoint in the database: nothing of this partner is sealed.');
  const [end] = await rowsOf(client, { text: END, partnerId });
  const [counted] = await rowsOf(client, { text: COUNTED, partnerId });
  const months = await rowsOf(client, { text: MONTHS, partnerId });
  const sources = await rowsOf(client, { text: SOURCES, partnerId });
  const [unsealed] = await rowsOf(client, { text: UNSEALED, partnerId });
  return {
    head,
    size: end?.size ?? 0,
    counted: counted?.sequence ?? '0',
    months: months.map(({ month }) => month),
    removedCount: months.reduce((sum, { removed }) => sum + removed, 0),
    sources: new Map(sources.map(({ id, ...source }) => [id, source])),
    unsealed,
  };
}

async function rowsOf(client, { text, partnerId }) {
  return (await client.query(text, [partnerId])).rows;
}

const HEAD = `
  SELECT size::float8 AS size, records::float8 AS records, sequence, origin, vkey,
    to_char(closed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "closedAt"
  FROM tlog_head WHERE partner_id = $1`;

const END = `
  SELECT (position + count)::float8 AS size FROM tlog_run
  WHERE partner_id = $1 ORDER BY position DESC LIMIT 1`;

const COUNTED = 'SELECT sequence FROM activity_counted WHERE partner_id = $1';

const MONTHS = `
  SELECT to_char(month, 'YYYY-MM') AS month, removed::float8 AS removed FROM removed_month
  WHERE partner_id = $1`;

const SOURCES = 'SELECT id::text AS id, kind::text AS kind, name FROM source WHERE partner_id = $1';

const UNSEALED = `
  SELECT count(*)::float8 AS count, min(recorded_at)::text AS since FROM activity
  WHERE partner_id = $1 AND sequence > (SELECT sequence FROM tlog_head WHERE partner_id = $1)`;
