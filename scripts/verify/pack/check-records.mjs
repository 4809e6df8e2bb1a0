import { hash } from 'node:crypto';
import { leafHashOf } from '../core/tree.mjs';
import { Fault } from '../fault.mjs';
import { requireEntry } from './check-head.mjs';
import { parseObject } from './pack-folder.mjs';
import { readDisclosure } from './read-disclosure.mjs';

/**
 * A record that is proven: where it is in the log, its fields that are disclosed, and the names that the pack
 * gives to the others, of which only the number is proven.
 * @typedef {{ position: number, values: Map<string, string>, withheld: string[], erased: string[] }} ProvenRecord
 * @typedef {{ position: number, disclosures: string[], withheld: string[], erased: string[] }} Opening
 */

/**
 * Checks that each record is in the log as the pack says it, and that no record of the customer is left out on any
 * of the days.
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {{ manifest: import('./manifest.mjs').Manifest, head: import('./check-head.mjs').Head,
 *   days: Map<string, import('./check-days.mjs').SealedDay> }} known
 * @returns {{ records: ProvenRecord[], gone: Map<string, number> }}
 */
export function checkRecords(pack, { manifest, head, days }) {
  const lines = pack.readLines('proof/entries.ndjson');
  const openings = pack.readLines('proof/disclosures.ndjson').map(readOpening);
  if (lines.length !== openings.length || lines.length !== manifest.records)
    throw new Fault(
      `pack.json tells of ${manifest.records} records, proof/entries.ndjson has ${lines.length} and proof/disclosures.ndjson ${openings.length}.`,
    );
  /** @type {Map<string, { count: number, head: Buffer }>} */
  const chains = new Map();
  const records = openings.map((opening, at) => {
    const line = lines[at] ?? '';
    if (at > 0 && opening.position <= (openings[at - 1]?.position ?? 0))
      throw new Fault('The records are not in the order of the log, or one is there twice.');
    const { position } = opening;
    const path = `proof/records/${position}.tlog-proof`;
    const what = `The record at position ${position}`;
    requireEntry(pack, { path, line, position, head, what });
    const record = readRecord(opening, line);
    const day = requireOfPack(record, { manifest, what });
    const chain = chains.get(day) ?? { count: 0, head: Buffer.alloc(32) };
    const next = hash('sha256', Buffer.concat([chain.head, leafHashOf(line)]), 'buffer');
    chains.set(day, { count: chain.count + 1, head: next });
    return record;
  });
  return { records, gone: requireWhole({ days, chains, gone: manifest.gone }) };
}

/** @param {string} text @param {number} at @returns {Opening} */
function readOpening(text, at) {
  const opening = parseObject(text, `Line ${at + 1} of proof/disclosures.ndjson`);
  const lists = [opening.disclosures, opening.withheld, opening.erased];
  const isRight =
    Number.isSafeInteger(opening.position) &&
    lists.every((list) => Array.isArray(list) && list.every((item) => typeof item === 'string'));
  if (!isRight) throw new Fault(`Line ${at + 1} of proof/disclosures.ndjson is malformed.`);
  return /** @type {Opening} */ (/** @type {unknown} */ (opening));
}

/** @param {Opening} opening @param {string} line @returns {ProvenRecord} */
function readRecord({ position, disclosures, withheld, erased }, line) {
  const what = `the record at position ${position}`;
  const entry = parseObject(line, `The entry at position ${position}`);
  const digests = new Set(Array.isArray(entry._sd) ? entry._sd : []);
  if (entry.kind !== 'activity') throw new Fault(`The entry at position ${position} is no record.`);
  const values = new Map();
  for (const disclosure of disclosures) {
    const field = readDisclosure(disclosure);
    if (!field) throw new Fault(`A field of ${what} is malformed.`);
    if (!digests.delete(field.digest) || values.has(field.name))
      throw new Fault(
        `The field ${field.name} of ${what} was changed: its entry has no such digest.`,
      );
    values.set(field.name, field.value);
  }
  if (digests.size !== withheld.length + erased.length)
    throw new Fault(
      `Of ${what} ${digests.size} fields are not shown, and the pack tells of ${withheld.length + erased.length}.`,
    );
  const names = [...withheld, ...erased];
  if (new Set(names).size < names.length || names.some((name) => values.has(name)))
    throw new Fault(`The pack names a field of ${what} twice.`);
  return { position, values, withheld, erased };
}

/**
 * @param {ProvenRecord} record
 * @param {{ manifest: import('./manifest.mjs').Manifest, what: string }} known
 * @returns {string} Its day.
 */
function requireOfPack({ values }, { manifest: { customerId, from, to }, what }) {
  if (values.get('customerId') !== customerId)
    throw new Fault(`${what} is not about the customer of the pack.`);
  const day = (values.get('operationDate') ?? '').slice(0, 10);
  if (day < from || day > to) throw new Fault(`${what} is not of the days of the pack.`);
  return day;
}

/**
 * Each day must have as many records as its seal says, which lead to the same hash; and only so many may be gone as the
 * pack tells of.
 * @param {{ days: Map<string, import('./check-days.mjs').SealedDay>, gone: number,
 *   chains: Map<string, { count: number, head: Buffer }> }} known
 * @returns {Map<string, number>} How many of which day are gone.
 */
function requireWhole({ days, chains, gone: told }) {
  const gone = new Map();
  let left = told;
  for (const day of new Set([...days.keys(), ...chains.keys()])) {
    const sealed = days.get(day);
    if (sealed === null) continue;
    const { count = 0, head = '' } = sealed ?? {};
    const chain = chains.get(day);
    const have = chain?.count ?? 0;
    if (have < count && count - have <= left) {
      left -= count - have;
      gone.set(day, count - have);
      continue;
    }
    if (have < count)
      throw new Fault(
        `The log counted ${count} records of ${day}, and the pack has ${have}: some were left out.`,
      );
    if (have > count || (chain && chain.head.toString('hex') !== head))
      throw new Fault(`The records of ${day} are not those that the log sealed.`);
  }
  if (left !== 0)
    throw new Fault(`pack.json tells of ${told} records that are gone, and ${told - left} are.`);
  return gone;
}
