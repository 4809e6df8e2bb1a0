import { quoteCell } from '@/lib/activity/export/csv/format-csv';
import { textCell } from '@/lib/activity/export/csv/safe-cell';
import { truncateCell } from '@/lib/activity/export/csv/truncate-cell';
import type { PackRecord } from '@/lib/evidence/records/withhold';
import type { FieldName } from '@/lib/proof/entry/fields';
import type { Translator } from '@/lib/platform/i18n/translator';

// Fields word for word and no others: what is said in words could not be compared with the record. The program of a
// pack knows the columns, too: see scripts/verify/pack/check-csv.mjs.
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
] as const satisfies FieldName[];

/** The first line of a pack's table: the names of fields, and at its end of those that are not shown. */
export const TABLE_HEADING = `\ufeff${[...COLUMNS, 'notShown'].join(',')}\r\n`;

/** A record as a line of that table (RFC 4180), safe to open in a spreadsheet. */
export function toTableLine({ values, withheld, erased }: PackRecord, t: Translator): string {
  const [date = '', ...texts] = COLUMNS.map((name) => values[name] ?? '');
  const notShown = [...withheld, ...erased].join(' ');
  // A time in this form is no value to a spreadsheet.
  const cells = [date, ...[...texts, notShown].map((text) => truncateCell(textCell(text), t))];
  return `${cells.map(quoteCell).join(',')}\r\n`;
}
