import type { ReadText } from '@/lib/platform/json/json-text';
import { formatDateTime, formatTimestamp } from '@/lib/platform/time/time';
import type { Translator } from '@/lib/platform/i18n/translator';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { describeOperation, describeStatus, describeUser } from '@/lib/activity/words/describe';
import { lineItemsOf } from '@/lib/activity/details/line-items/line-items';
import { orderIdsOf } from '@/lib/activity/summary/order-ids';
import { isoOfMicros } from '@/lib/activity/query/row';
import { safeCells, textCell, textCells } from './csv-cell';
import { csvCell } from './csv-text';
import { cutBeginning, cutCell } from './cut-cell';
import { remembering } from '@/lib/activity/export/remembering';
import type { ExportRow } from '@/lib/activity/export/export-query';
import {
  BETWEEN_VALUES,
  hasOwnColumn,
  isLarge,
  readLarge,
  type RowContent,
} from '@/lib/activity/export/large-row';

/** What a file is written for: the zone of its times and the words of its language. */
export type CsvView = { zone: string; t: Translator };

/** Writes records as lines of the file, their columns in the order of its headings. */
export function csvRecordWriter({ zone, t }: CsvView): (row: ExportRow) => string {
  const cells = cellWriters(t);
  return (row) => `${cellsOf(row, { zone, t, cells }).join(',')}\r\n`;
}

function cellsOf(row: ExportRow, { zone, t, cells }: CsvView & { cells: CellWriters }): string[] {
  const [occurredAt, customer, operation, user, status, , , ...more] = row;
  const [customerId, resourceType, correlationId, recordId, , actorKind] = more;
  const instant = isoOfMicros(occurredAt);
  const { items, orders, additional } = contentOf(row);
  return [
    formatDateTime(instant, zone),
    cells.customer(customer),
    cells.action(operation),
    cells.user(describeUser({ userPrincipalName: user, actorKind }, t)),
    cells.status(status),
    cells.subscriptions(items.map(({ subscription }) => subscription)),
    cells.quantities(items.map(({ quantity }) => quantity)),
    typeof additional === 'string' ? cells.text(additional) : cells.beginning(additional),
    customerId,
    cells.ids(items.map(({ subscriptionId }) => subscriptionId)),
    cells.orders(orders),
    cells.code(resourceType),
    cells.code(operation),
    cells.text(correlationId),
    cells.text(recordId),
    formatTimestamp(instant),
  ];
}

function contentOf(row: ExportRow): RowContent {
  const [, , , , , data, newValue, , resourceType, , , oldValue] = row;
  const told = { resourceType, data, newValue: newValue || null, oldValue: oldValue || null };
  if (isLarge(told)) return readLarge(told);
  const customizedData: CustomizedDatum[] = data === '[]' ? [] : JSON.parse(data);
  const { newValue: resourceNewValue, oldValue: resourceOldValue } = told;
  const source = { resourceType, customizedData, resourceNewValue, resourceOldValue };
  return {
    items: lineItemsOf(source),
    orders: orderIdsOf(source),
    additional: additionalInformation(customizedData),
  };
}

type CellWriters = ReturnType<typeof cellWriters>;

// Each makes a cell as it stands in the file. What most lines share is made once.
function cellWriters(t: Translator) {
  const cell = (safe: string) => csvCell(cutCell(safe, t));
  const text = (told: string) => cell(textCell(told));
  const beginning = (read: ReadText) =>
    csvCell(cutBeginning({ cell: textCell(read.beginning), read }, t));
  const ids = (told: string[]) => cell(textCells(told, BETWEEN_VALUES));
  const oftenAlone = () => {
    const alone = remembering(text);
    return (told: string[]) => (told.length === 1 ? alone(told[0] ?? '') : ids(told));
  };
  return {
    text,
    beginning,
    ids,
    customer: remembering(text),
    user: remembering(text),
    code: remembering(text),
    action: remembering((operation) => text(describeOperation(operation, t))),
    status: remembering((status) => text(describeStatus(status, t))),
    subscriptions: oftenAlone(),
    orders: oftenAlone(),
    quantities: (told: string[]) => cell(safeCells(told, BETWEEN_VALUES)),
  };
}

function additionalInformation(data: CustomizedDatum[]): string {
  let text = '';
  for (const { key, value } of data) {
    if (value === null || hasOwnColumn(key)) continue;
    text += `${text === '' ? '' : BETWEEN_VALUES}${key}: ${valueText(value)}`;
  }
  return text;
}

function valueText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
