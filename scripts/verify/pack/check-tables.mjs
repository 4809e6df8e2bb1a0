import { Fault } from '../fault.mjs';
import { checkCsv } from './check-csv.mjs';
import { checkPage } from './check-page.mjs';

/** @typedef {import('./check-records.mjs').ProvenRecord} ProvenRecord */

const NOT_IN_LINES = new Set(['redactedChanges', 'stored']);
const JSON_FIELDS = new Set(['customizedData', 'participants', 'attributes', 'otherFields']);

/**
 * Compares the files for people and programs with the proven records.
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {ProvenRecord[]} records
 */
export function checkTables(pack, records) {
  const newest = records.toSorted(
    (one, other) => compare(dateOf(other), dateOf(one)) || other.position - one.position,
  );
  checkLines(pack, newest);
  checkCsv(pack, newest);
  checkPage(pack, newest);
}

/** @param {ProvenRecord} record */
const dateOf = ({ values }) => values.get('operationDate') ?? '';

/** @param {string} one @param {string} other */
const compare = (one, other) => (one === other ? 0 : one < other ? -1 : 1);

/** @param {import('./pack-folder.mjs').PackFolder} pack @param {ProvenRecord[]} records */
function checkLines(pack, records) {
  const lines = pack.readLines('records.ndjson');
  if (lines.length !== records.length)
    throw new Fault(
      `records.ndjson has ${lines.length} records, and ${records.length} are proven.`,
    );
  for (const [at, record] of records.entries())
    if (lines[at] !== lineOf(record))
      throw new Fault(
        `Line ${at + 1} of records.ndjson is not that of the record at position ${record.position}.`,
      );
}

// Byte for byte: a reader may take the first of two members of a name, or the last.
/** @param {ProvenRecord} record */
function lineOf({ position, values }) {
  const members = [...values]
    .filter(([name]) => !NOT_IN_LINES.has(name))
    .map(([name, value]) => {
      const json = JSON_FIELDS.has(name) ? value.replace(/[\n\r]/g, ' ') : JSON.stringify(value);
      return `${JSON.stringify(name)}:${json}`;
    });
  return `{"position":${position},${members.join(',')}}`;
}
