import { isDeepStrictEqual } from 'node:util';
import { Fault } from '../fault.mjs';
import { parseCsv } from './csv.mjs';
import { parseObject } from './pack-folder.mjs';

const NOT_IN_TABLES = new Set(['redactedChanges', 'stored']);
const JSON_FIELDS = new Set(['customizedData', 'participants', 'attributes', 'otherFields']);

/**
 * Compares the files for people and programs with the proven records.
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {import('./check-records.mjs').ProvenRecord[]} records
 */
export function checkTables(pack, records) {
  const newest = records.toSorted(
    (one, other) => compare(dateOf(other), dateOf(one)) || other.position - one.position,
  );
  checkLines(pack, newest);
  checkCsv(pack, newest);
  checkPage(pack, newest);
}

/** @typedef {import('./check-records.mjs').ProvenRecord} ProvenRecord */

/** @param {ProvenRecord} record */
const dateOf = ({ values }) => values.get('operationDate') ?? '';

/** @param {string} one @param {string} other */
const compare = (one, other) => (one === other ? 0 : one < other ? -1 : 1);

/** @param {import('./pack-folder.mjs').PackFolder} pack @param {ProvenRecord[]} records */
function checkLines(pack, records) {
  const lines = pack.readLines('records.ndjson');
  requireCount('records.ndjson', { found: lines.length, records });
  for (const [at, { position, values }] of records.entries()) {
    const where = `Line ${at + 1} of records.ndjson`;
    const { position: told, ...fields } = parseObject(lines[at] ?? '', where);
    const expected = [...values].filter(([name]) => !NOT_IN_TABLES.has(name));
    const names = new Set([...Object.keys(fields), ...expected.map(([name]) => name)]);
    if (told !== position)
      throw new Fault(`${where} is not of the record at position ${position}.`);
    for (const name of names) {
      const value = values.get(name) ?? '';
      const isSame = isDeepStrictEqual(
        fields[name],
        JSON_FIELDS.has(name) ? JSON.parse(value || 'null') : value,
      );
      if (!isSame || !values.has(name))
        throw new Fault(`${where}: ${name} is not that of the record at position ${position}.`);
    }
  }
}

// What the CSV has word for word, by column. Its other columns are made from the record.
/** @type {[number, string][]} */
const COLUMNS = [
  [1, 'customerName'],
  [3, 'userPrincipalName'],
  [8, 'customerId'],
  [11, 'resourceType'],
  [12, 'operationType'],
  [13, 'originalCorrelationId'],
  [14, 'id'],
];

/** @param {import('./pack-folder.mjs').PackFolder} pack @param {ProvenRecord[]} records */
function checkCsv(pack, records) {
  const [, ...rows] = parseCsv(pack.read('records.csv'));
  requireCount('records.csv', { found: rows.length, records });
  for (const [at, record] of records.entries()) {
    const row = rows[at] ?? [];
    const date = dateOf(record);
    const isOnTime =
      row[0] === date.slice(0, 19).replace('T', ' ') && row[15] === `${date.slice(0, 23)}Z`;
    if (!isOnTime) throw new Fault(tableFault('records.csv', { at, name: 'the time', record }));
    for (const [column, name] of COLUMNS) {
      const value = record.values.get(name);
      // Who acted may be said in words where nobody is named.
      if (name === 'userPrincipalName' && !value) continue;
      if (!isCellOf(row[column] ?? '', value ?? ''))
        throw new Fault(tableFault('records.csv', { at, name, record }));
    }
  }
}

// A cell that a spreadsheet would run begins with an apostrophe, and a very long one is cut.
/** @param {string} cell @param {string} value */
function isCellOf(cell, value) {
  return cell === value || cell === `'${value}` || (cell.length > 30_000 && value.length > 30_000);
}

const ROW =
  /<tr id="p(\d+)"><td class="t">([^<]*)<\/td>.*?<code>([^<]*)<\/code><\/td>.*?<td class="i"><code>([^<]*)<\/code>/g;

/** @param {import('./pack-folder.mjs').PackFolder} pack @param {ProvenRecord[]} records */
function checkPage(pack, records) {
  const page = pack.read('index.html');
  const rows = [...page.matchAll(ROW)];
  const count = page.split('<tr id=').length - 1;
  requireCount('index.html', { found: count, records });
  for (const [at, record] of records.entries()) {
    const [, position, time, operation = '', id = ''] = rows[at] ?? [];
    const isSame =
      Number(position) === record.position &&
      time === dateOf(record).slice(0, 19).replace('T', ' ') &&
      unescapeHtml(operation) === (record.values.get('operationType') ?? '') &&
      unescapeHtml(id) === (record.values.get('id') ?? '');
    if (!isSame)
      throw new Fault(tableFault('index.html', { at, name: 'time, code or id', record }));
  }
}

/** @param {string} text */
function unescapeHtml(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** @param {string} path @param {{ found: number, records: ProvenRecord[] }} counts */
function requireCount(path, { found, records }) {
  if (found !== records.length)
    throw new Fault(`${path} has ${found} records, and ${records.length} are proven.`);
}

/** @param {string} path @param {{ at: number, name: string, record: ProvenRecord }} where */
function tableFault(path, { at, name, record: { position } }) {
  return `${path}, record ${at + 1}: ${name} is not that of the record at position ${position}.`;
}
