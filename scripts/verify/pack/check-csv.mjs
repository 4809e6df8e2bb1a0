import { Fault } from '../fault.mjs';
import { parseCsv } from './csv.mjs';

// Those of lib/evidence/archive/table-file.ts.
const COLUMNS = [
  'operationDate',
  'customerName',
  'operationType',
  'userPrincipalName',
  'operationStatus',
  'actorKind',
  'resourceType',
  'id',
  'originalCorrelationId',
  'sessionId',
  'applicationId',
  'partnerId',
  'customerId',
  'customizedData',
  'resourceOldValue',
  'resourceNewValue',
  'participants',
  'attributes',
  'otherFields',
];
const NOT_SHOWN = 'notShown';

/**
 * Compares each cell of records.csv with its record, and the headings with the names of the fields.
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {import('./check-records.mjs').ProvenRecord[]} records
 */
export function checkCsv(pack, records) {
  const [heading = [], ...rows] = parseCsv(pack.read('records.csv')) ?? [];
  if (heading.join(',') !== [...COLUMNS, NOT_SHOWN].join(','))
    throw new Fault('records.csv has other columns than a pack has, or is no CSV.');
  if (rows.length !== records.length)
    throw new Fault(`records.csv has ${rows.length} records, and ${records.length} are proven.`);
  for (const [at, { position, values, withheld, erased }] of records.entries()) {
    const row = rows[at] ?? [];
    const expected = [
      ...COLUMNS.map((name) => [name, values.get(name) ?? '']),
      [NOT_SHOWN, [...withheld, ...erased].join(' ')],
    ];
    if (row.length !== expected.length)
      throw new Fault(`records.csv, record ${at + 1} has ${row.length} cells.`);
    for (const [column, [name = '', value = '']] of expected.entries())
      if (!isCellOf(row[column] ?? '', value))
        throw new Fault(
          `records.csv, record ${at + 1}: ${name} is not that of the record at position ${position}.`,
        );
  }
}

/** The most that a cell of a spreadsheet holds, and at most what a notice takes of it that says so. */
const [MAX_CELL, MAX_NOTICE] = [32_767, 300];

// A text that a spreadsheet would run begins with an apostrophe, and one that it would change is a formula.
/** @param {string} cell @param {string} value */
function isCellOf(cell, value) {
  const text = value.toWellFormed().replaceAll('\0', '\ufffd');
  return [text, `'${text}`, `="${text.replaceAll('"', '""')}"`].some(
    (form) => cell === form || isCutOf(cell, form),
  );
}

/** @param {string} cell @param {string} form */
function isCutOf(cell, form) {
  return (
    form.length > MAX_CELL &&
    cell.length <= MAX_CELL &&
    cell.length > MAX_CELL - MAX_NOTICE &&
    form.startsWith(cell.slice(0, MAX_CELL - 2 * MAX_NOTICE))
  );
}
