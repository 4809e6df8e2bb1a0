import { FIELDS, SEED_BYTES } from '../core/disclosure.mjs';

const HASH_BYTES = 32;

/**
 * The entries of a stretch of positions as the log holds them; `sequences` has 0 where an entry is no
 * activity's. `fault` is what is wrong at the position after the last one of them.
 * @typedef {{
 *   from: number, count: number, leafHashes: Buffer, seeds: Buffer, checks: Buffer, sequences: bigint[],
 *   fault: string | null,
 * }} Entries
 */

/**
 * Reads the entries of some positions, up to a gap, a double, or what else is wrong with them.
 * @param {import('pg').Client} client
 * @param {{ partnerId: string, from: number, to: number, after: string | null }} range
 * @returns {Promise<Entries>}
 */
export async function readEntries(client, { partnerId, from, to, after }) {
  const text = `SELECT position, count, leaf_hashes, sequences::text, seeds, field_checks, last_sequence
    FROM tlog_run WHERE partner_id = $1 AND position >= $2 AND position < $3 ORDER BY position`;
  const { rows } = await client.query({ text, values: [partnerId, from, to], rowMode: 'array' });
  const runs = [];
  const sequences = [];
  let position = from;
  let fault = null;
  for (const row of rows) {
    const run = parseRun(row);
    fault = findRunFault(run, { position, to });
    if (fault) break;
    runs.push(run);
    sequences.push(...run.sequences);
    position += run.count;
  }
  if (fault === null && position < to) fault = gap(position, to);
  const join = (name) => Buffer.concat(runs.map((run) => run[name]));
  const columns = { leafHashes: join('leafHashes'), seeds: join('seeds'), checks: join('checks') };
  const entries = { from, count: sequences.length, ...columns, sequences, fault };
  return cutAtDisorder(entries, BigInt(after ?? 0));
}

function parseRun([position, count, leafHashes, sequences, seeds, checks, last]) {
  const list = sequences === '{}' ? [] : sequences.slice(1, -1).split(',').map(BigInt);
  return { position: Number(position), count, leafHashes, sequences: list, seeds, checks, last };
}

function findRunFault(run, { position, to }) {
  const { position: at, count, sequences } = run;
  if (at > position) return gap(position, at);
  if (at < position) return `Position ${at} of the log has two entries.`;
  const isWhole =
    count > 0 &&
    sequences.length === count &&
    run.leafHashes.length === count * HASH_BYTES &&
    run.seeds.length === count * SEED_BYTES &&
    run.checks.length === count * FIELDS.length;
  const last = sequences.findLast((sequence) => sequence !== 0n) ?? null;
  if (!isWhole || (last === null ? run.last !== null : last !== BigInt(run.last ?? 0)))
    return `The row of the log's entries from position ${at} on does not fit together.`;
  return at + count > to
    ? `The row of entries from position ${at} on goes past a tile's end.`
    : null;
}

function gap(from, to) {
  const places = to - from === 1 ? `position ${from}` : `the positions from ${from} to ${to - 1}`;
  return `The log has a gap: there is no entry at ${places}.`;
}

// Activities are sealed in the order in which they were stored.
function cutAtDisorder(entries, after) {
  let last = after;
  for (const [at, sequence] of entries.sequences.entries()) {
    if (sequence === 0n) continue;
    if (sequence <= last) return cut(entries, at);
    last = sequence;
  }
  return entries;
}

function cut(entries, count) {
  const position = entries.from + count;
  return {
    ...entries,
    count,
    leafHashes: entries.leafHashes.subarray(0, count * HASH_BYTES),
    sequences: entries.sequences.slice(0, count),
    fault: `The entry at position ${position} (record with sequence ${entries.sequences[count]}) stands after one that was stored later: entries were swapped, or one is there twice.`,
  };
}
