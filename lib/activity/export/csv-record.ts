import { formatDateTime, formatTimestamp } from '@/lib/time';
import type { Translator } from '@/lib/i18n/translator';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { describeOperation, describeStatus, describeUser } from '@/lib/activity/words/describe';
import { baseOfKey, lineItemsOf } from '@/lib/activity/words/line-items';
import { orderIdsOf } from '@/lib/activity/words/order-ids';
import { isoOfMicros } from '@/lib/activity/row';
import { safeCells, textCell, textCells } from './csv-cell';
import { csvCell } from './csv-text';
import { cutCell } from './cut-cell';
import { remembering } from './remembering';
import type { ExportRow } from './export-query';

/** What a file is written for: the zone of its times and the words of its language. */
export type CsvView = { zone: string; t: Translator };

const BETWEEN_VALUES = '; ';

/** Writes records as lines of the file, their columns in the order of its headings. */
export function csvRecordWriter({ zone, t }: CsvView): (row: ExportRow) => string {
  const cells = cellWriters(t);
  return (row) => `${cellsOf(row, { zone, t, cells }).join(',')}\r\n`;
}

function cellsOf(row: ExportRow, { zone, t, cells }: CsvView & { cells: CellWriters }): string[] {
  const [occurredAt, customer, operation, user, status, data, newValue, ...more] = row;
  const [customerId, resourceType, correlationId, recordId, oldValue, actorKind] = more;
  const instant = isoOfMicros(occurredAt);
  const customizedData: CustomizedDatum[] = data === '[]' ? [] : JSON.parse(data);
  const values = { resourceNewValue: newValue || null, resourceOldValue: oldValue || null };
  const source = { resourceType, customizedData, ...values };
  const items = lineItemsOf(source);
  return [
    formatDateTime(instant, zone),
    cells.customer(customer),
    cells.action(operation),
    cells.user(describeUser({ userPrincipalName: user, actorKind }, t)),
    cells.status(status),
    cells.subscriptions(items.map(({ subscription }) => subscription)),
    cells.quantities(items.map(({ quantity }) => quantity)),
    cells.text(additionalInformation(customizedData)),
    customerId,
    cells.ids(items.map(({ subscriptionId }) => subscriptionId)),
    cells.orders(orderIdsOf(source)),
    cells.code(resourceType),
    cells.code(operation),
    cells.text(correlationId),
    cells.text(recordId),
    formatTimestamp(instant),
  ];
}

type CellWriters = ReturnType<typeof cellWriters>;

// Each makes a cell as it stands in the file. What most lines share is made once.
function cellWriters(t: Translator) {
  const cell = (safe: string) => csvCell(cutCell(safe, t));
  const text = (told: string) => cell(textCell(told));
  const ids = (told: string[]) => cell(textCells(told, BETWEEN_VALUES));
  const oftenAlone = () => {
    const alone = remembering(text);
    return (told: string[]) => (told.length === 1 ? alone(told[0] ?? '') : ids(told));
  };
  return {
    text,
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
    if (value === null || COLUMNS.has(baseOfKey(key))) continue;
    text += `${text === '' ? '' : BETWEEN_VALUES}${key}: ${valueText(value)}`;
  }
  return text;
}

// They have columns of their own.
const COLUMNS: ReadonlySet<string> = new Set([
  'OrderId',
  'SubscriptionName',
  'SubscriptionId',
  'Quantity',
]);

function valueText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
