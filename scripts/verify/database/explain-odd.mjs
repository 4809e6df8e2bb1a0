import { FIELDS } from '../core/disclosure.mjs';
import { leafHashOf } from '../core/tree.mjs';
import { describeDifference } from './describe-difference.mjs';
import { findElsewhere, findEntryElsewhere } from './other-partners.mjs';
import { digestsOf, entryOf } from './record.mjs';

const [PARTNER, STORED] = [FIELDS.indexOf('partnerId'), FIELDS.indexOf('stored')];

/**
 * What became of the records and entries that do not fit, the first one in the order of positions; null
 * when all fit.
 * @param {import('pg').Client} client
 * @param {{ check: import('./check-entries.mjs').EntryCheck, partnerId: string }} options
 * @returns {Promise<{ position: number, text: string } | null>}
 */
export async function explainOdd(client, { check, partnerId }) {
  const { missing, records } = check.odd;
  const unmatched = records.filter(({ digests }) => digests === null);
  const others = records.filter(({ digests }) => digests !== null);
  const faults = [
    ...missing.map((at) => ({ at, tell: () => tellMissing(client, { at, check, partnerId }) })),
    ...others.map((odd) => ({ at: odd.at, tell: () => tellChanged(odd, check) })),
    ...unmatched.map((odd) => ({
      at: odd.at,
      tell: () => tellAdded(client, { odd, check, partnerId }),
    })),
  ];
  const first = faults.reduce((one, other) => (one && one.at <= other.at ? one : other), null);
  return first && { position: check.entries.from + first.at, text: await first.tell() };
}

function tellChanged({ record, at, digests, fault }, check) {
  const named = name(record, check.entries.from + at);
  if (fault) return `${named}: ${fault}.`;
  const swapped = findSealedAs(record, { check, except: at });
  if (swapped === null)
    return `${named}: ${describeDifference(digests, { checks: check.entries.checks, at })}.`;
  return `${named}: it was sealed at position ${swapped.position} with sequence ${swapped.sequence}; records were swapped (field stored, its sequence).`;
}

async function tellMissing(client, { at, check, partnerId }) {
  const { entries, odd } = check;
  const position = entries.from + at;
  const sequence = entries.sequences[at];
  for (const { record } of odd.records) {
    if (isSealedAt(asSequence(record, sequence), { check, at }))
      return `${name(record, position)}: its field stored was changed, it had sequence ${sequence} and has ${record.sequence} now.`;
  }
  const moved = await findElsewhere(client, { partnerId, sequence });
  if (moved && isSealedAt(asPartner(moved.record, partnerId), { check, at }))
    return `${name(moved.record, position)}: its field partnerId was changed, it was moved to ${moved.partner}.`;
  return `The record at position ${position} (sequence ${sequence}) is missing, and the log does not say that it was removed.`;
}

async function tellAdded(client, { odd: { record, at }, check, partnerId }) {
  const position = check.entries.from + at;
  const named = `Record ${record.values[1]} (sequence ${record.sequence})`;
  const other = await findEntryElsewhere(client, { partnerId, sequence: record.sequence });
  if (other)
    return `${named}: its entry is in the log of ${other}; it was moved here (field partnerId).`;
  return `${named} has no entry in the log, where position ${position} would have to be its own: it was inserted.`;
}

function findSealedAs(record, { check, except }) {
  for (const { at } of check.odd.records) {
    const sequence = check.entries.sequences[at];
    if (at === except || sequence === undefined) continue;
    if (isSealedAt(asSequence(record, sequence), { check, at }))
      return { position: check.entries.from + at, sequence };
  }
  return null;
}

function isSealedAt({ values, recorded }, { check, at }) {
  const leafHash = leafHashOf(entryOf(digestsOf(values, check.openingAt(at)), recorded));
  return leafHash.compare(check.entries.leafHashes, at * 32, at * 32 + 32) === 0;
}

function asSequence(record, sequence) {
  const stored = (record.values[STORED] ?? '').replace(
    /"sequence":"\d+"/,
    `"sequence":"${sequence}"`,
  );
  return { ...record, values: record.values.with(STORED, stored) };
}

function asPartner(record, partnerId) {
  return { ...record, values: record.values.with(PARTNER, partnerId) };
}

/** @param {import('./record.mjs').StoredRecord} record @param {number} position */
const name = ({ values }, position) => `Record ${values[1]} at position ${position}`;
