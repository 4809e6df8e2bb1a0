import type { TextPrefix } from '@/lib/platform/json/unescape-json';
import { formatDateTime, formatTimestamp } from '@/lib/platform/time/time';
import type { Translator } from '@/lib/platform/i18n/translator';
import type { ActorKind, CustomizedDatum } from '@/lib/activity/activity';
import {
  describeOperation,
  describeStatus,
  describeUser,
} from '@/lib/activity/describe/describe-activity';
import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import { orderIdsOf } from '@/lib/activity/details/line-items/order-ids';
import { toIsoMicros } from '@/lib/activity/query/row';
import { safeCells, textCell, textCells } from './safe-cell';
import { createChangeDescriber, type ChangeFields } from './describe-changes';
import { fileCell, writtenCell, type FileCell } from './file-cell';
import { truncatePartialCell, truncateCell } from './truncate-cell';
import { memoize } from '@/lib/activity/export/memoize';
import type { ExportRow } from '@/lib/activity/export/export-query';
import {
  VALUE_SEPARATOR,
  hasColumn,
  isLargeRow,
  readLargeRow,
  type RowContent,
} from '@/lib/activity/export/large-row';

/** The zone of a file's times, and the translator of its language. */
export type CsvOptions = { zone: string; t: Translator };

/**
 * Creates a function that formats a record as a line of the file, with columns in the order of the
 * headings.
 */
export function createCsvRecordWriter(options: CsvOptions): (row: ExportRow) => string {
  const write = createCsvCellsWriter(options);
  return (row) => `${write(row).map(writtenCell).join(',')}\r\n`;
}

/** The same as the cells of a line. */
export function createCsvCellsWriter({ zone, t }: CsvOptions): (row: ExportRow) => FileCell[] {
  const line = { zone, cells: createCellWriters(t), describeChanges: createChangeDescriber(t) };
  return (row) => cellsOf(row, line);
}

type DescribeChanges = (fields: ChangeFields) => string[];

type LineWriter = { zone: string; cells: CellWriters; describeChanges: DescribeChanges };

function cellsOf(row: ExportRow, { zone, cells, describeChanges }: LineWriter): FileCell[] {
  const [occurredAt, customer, operation, user, status, , , ...more] = row;
  const [customerId, resourceType, correlationId, recordId, , actorKind] = more;
  const instant = toIsoMicros(occurredAt);
  const { action, code } = cells.operation(operation);
  const { items, orders, additional } = contentOf(row, describeChanges);
  return [
    formatDateTime(instant, zone),
    cells.customer(customer),
    action,
    actorKind === 'system' ? cells.systemUser(user) : cells.user(user),
    cells.status(status),
    cells.subscriptions(items.map(({ subscription }) => subscription)),
    cells.quantities(items.map(({ quantity }) => quantity)),
    typeof additional === 'string' ? cells.text(additional) : cells.prefix(additional),
    customerId,
    cells.ids(items.map(({ subscriptionId }) => subscriptionId)),
    cells.orders(orders),
    cells.resource(resourceType),
    code,
    cells.text(correlationId),
    cells.text(recordId),
    formatTimestamp(instant),
  ];
}

function contentOf(row: ExportRow, describeChanges: DescribeChanges): RowContent {
  const [, , , , status, data, newValue, , resourceType, , , oldValue] = row;
  const texts = { resourceType, data, newValue: newValue || null, oldValue: oldValue || null };
  if (isLargeRow(texts)) return readLargeRow(texts);
  const source = {
    status,
    resourceType,
    customizedData: data === '[]' ? [] : (JSON.parse(data) as CustomizedDatum[]),
    resourceNewValue: texts.newValue,
    resourceOldValue: texts.oldValue,
  };
  const additional = additionalInformation(source.customizedData);
  additional.push(...describeChanges(source));
  return {
    items: readLineItems(source),
    orders: orderIdsOf(source),
    additional: additional.join(VALUE_SEPARATOR),
  };
}

type CellWriters = ReturnType<typeof createCellWriters>;

// Values that most lines share are formatted once.
function createCellWriters(t: Translator) {
  const cell = (safe: string) => fileCell(truncateCell(safe, t));
  const text = (texts: string) => cell(textCell(texts));
  const prefixCell = (read: TextPrefix) =>
    fileCell(truncatePartialCell({ cell: textCell(read.prefix), read }, t));
  const userCell = (userPrincipalName: string, actorKind: ActorKind) =>
    text(describeUser({ userPrincipalName, actorKind }, t));
  const severalTexts = (texts: string[]) => cell(textCells(texts, VALUE_SEPARATOR));
  const quantities = (texts: string[]) => cell(safeCells(texts, VALUE_SEPARATOR));
  return {
    text,
    prefix: prefixCell,
    customer: memoize(text),
    user: memoize((name) => userCell(name, 'partner_user')),
    systemUser: memoize((name) => userCell(name, 'system')),
    resource: memoize(text),
    operation: memoize((operation) => ({
      action: text(describeOperation(operation, t)),
      code: text(operation),
    })),
    status: memoize((status) => text(describeStatus(status, t))),
    subscriptions: listCell(memoize(text), severalTexts),
    ids: listCell(text, severalTexts),
    orders: listCell(memoize(text), severalTexts),
    quantities: listCell((quantity) => quantities([quantity]), quantities),
  };
}

// Most records have one of each, or none.
function listCell(
  one: (text: string) => FileCell,
  several: (texts: string[]) => FileCell,
): (texts: string[]) => FileCell {
  return (texts) => {
    const [first] = texts;
    if (first === undefined) return '';
    return texts.length === 1 ? one(first) : several(texts);
  };
}

function additionalInformation(data: CustomizedDatum[]): string[] {
  const texts: string[] = [];
  for (const { key, value } of data) {
    if (value !== null && !hasColumn(key)) texts.push(`${key}: ${valueText(value)}`);
  }
  return texts;
}

function valueText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
