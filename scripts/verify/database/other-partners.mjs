import { parseRecord, RECORD_COLUMNS } from './record.mjs';
import { tieTo } from './session.mjs';

/**
 * The record that another partner has under a sequence, and which partner; null when none has.
 * @param {import('pg').Client} client
 * @param {{ partnerId: string, sequence: bigint }} options
 */
export async function findElsewhere(client, { partnerId, sequence }) {
  const text = `SELECT ${RECORD_COLUMNS.replace(/\w+/g, '$&::text')} FROM activity
    WHERE partner_id = $1 AND sequence = $2`;
  for (const other of await listOthers(client, partnerId)) {
    const { rows } = await inPartner(client, {
      id: other.id,
      back: partnerId,
      work: () => client.query({ text, values: [other.id, sequence], rowMode: 'array' }),
    });
    if (rows[0]) return { record: parseRecord(rows[0].map(copied)), partner: other.domain };
  }
  return null;
}

/**
 * The partner in whose log a sequence has its entry; null when it is in none of another partner.
 * @param {import('pg').Client} client
 * @param {{ partnerId: string, sequence: string }} options
 */
export async function findEntryElsewhere(client, { partnerId, sequence }) {
  const text = `SELECT $2::bigint = ANY(sequences) AS found FROM tlog_run
    WHERE partner_id = $1 AND last_sequence >= $2 ORDER BY last_sequence LIMIT 1`;
  for (const other of await listOthers(client, partnerId)) {
    const { rows } = await inPartner(client, {
      id: other.id,
      back: partnerId,
      work: () => client.query(text, [other.id, sequence]),
    });
    if (rows[0]?.found === true) return other.domain;
  }
  return null;
}

// As COPY writes it.
const copied = (value) => (value === 'true' ? 't' : value === 'false' ? 'f' : value);

async function listOthers(client, partnerId) {
  const { rows } = await client.query('SELECT id, domain FROM partner WHERE id <> $1 ORDER BY id', [
    partnerId,
  ]);
  return rows;
}

async function inPartner(client, { id, back, work }) {
  await tieTo(client, id);
  const result = await work();
  await tieTo(client, back);
  return result;
}
