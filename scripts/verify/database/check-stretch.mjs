import { EntryCheck } from './check-entries.mjs';
import { copyRows } from './copy-rows.mjs';
import { readEntries } from './entry-rows.mjs';
import { explainOdd } from './explain-odd.mjs';
import { parseRecord, RECORD_COLUMNS } from './record.mjs';

/**
 * Some positions of a partner's log, from a multiple of 256 on, and the sequences after `after`, if any, and up
 * to `through`, which belong to them. `counted`: up to which sequence the tables of counts go; `secret`: see
 * TupleDigest.
 * @typedef {{
 *   partnerId: string, from: number, to: number, after: string | null, through: string | null, counted: string,
 *   secret: string,
 * }} Stretch
 *
 * What a stretch has, and its first fault.
 * @typedef {Awaited<ReturnType<typeof checkStretch>>} CheckedStretch
 */

/**
 * Rebuilds the entries of a stretch from the records, and compares them with those that the log has.
 * @param {import('pg').Client} client
 * @param {Stretch} stretch
 */
export async function checkStretch(client, stretch) {
  const { partnerId, counted, secret } = stretch;
  const entries = await readEntries(client, stretch);
  const losses = await readLosses(client, stretch);
  const check = new EntryCheck(entries, { ...losses, counted: BigInt(counted), secret });
  await copyRows(client, {
    query: `SELECT ${RECORD_COLUMNS} FROM activity
      WHERE partner_id = '${partnerId}' AND ${within(stretch)} ORDER BY activity.sequence`,
    onRow: (columns) => check.add(parseRecord(columns)),
  });
  check.finish();
  const { days, customers, sources, names, tally, latest } = check;
  const odd = await explainOdd(client, { check, partnerId });
  const end = entries.fault && { position: entries.from + entries.count, text: entries.fault };
  return {
    from: entries.from,
    leafHashes: new Uint8Array(entries.leafHashes),
    ...{ days, customers, sources, latest },
    names: { days: names.days.list, customers: names.customers.list, sources: names.sources.list },
    counts: {
      labels: tally.labels,
      customers: tally.customers,
      users: tally.users,
      days: tally.days,
    },
    fault: odd ?? end,
  };
}

function within({ after, through }) {
  if (through === null) return 'false';
  const upTo = `sequence <= ${BigInt(through)}`;
  return after === null ? upTo : `sequence > ${BigInt(after)} AND ${upTo}`;
}

async function readLosses(client, { partnerId, from, to }) {
  const removals = await client.query(
    `SELECT first_position::float8 AS first, last_position::float8 AS last FROM tlog_removal
     WHERE partner_id = $1 AND first_position < $3 AND last_position >= $2`,
    [partnerId, from, to],
  );
  const erasures = await client.query(
    `SELECT position::float8 AS position, salts, digests FROM tlog_erasure
     WHERE partner_id = $1 AND position >= $2 AND position < $3`,
    [partnerId, from, to],
  );
  const byPosition = new Map(erasures.rows.map((erasure) => [erasure.position, erasure]));
  return { removals: removals.rows, erasures: byPosition };
}
