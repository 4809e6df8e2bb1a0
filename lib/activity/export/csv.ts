import { formatDateTime, formatTimestamp } from '@/lib/time';
import type { Translator } from '@/lib/i18n/translator';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { safeCell, safeCells } from './csv-cell';
import { csvText } from './csv-text';
import { describeOperation, describeStatus } from '@/lib/activity/words/describe';
import type { LineItem } from '@/lib/activity/words/line-item';
import { baseOfKey, lineItemsOf } from '@/lib/activity/words/line-items';
import { orderIdsOf } from '@/lib/activity/words/order-ids';
import { isoOf } from '@/lib/activity/row';
import type { ExportRow } from './stream';

const BOM = '\ufeff';
const BETWEEN_VALUES = '; ';

/** What the file is written for: the zone of its times and the words of its language. */
export type CsvView = { zone: string; t: Translator };

/** The first line of the file. Without the byte-order mark Excel takes UTF-8 for the local code page. */
export function csvHeading({ zone, t }: CsvView): string {
  return (
    BOM + csvText([[t('csv.dateTime', { zone }), ...HEADINGS.map((name) => t(`csv.${name}`))]])
  );
}

/** A batch of records as lines of the file (RFC 4180), one line a record, times in the view's zone. */
export function csvLines(rows: ExportRow[], view: CsvView): string {
  return csvText(rows.map((row) => cellsOf(row, view)));
}

const HEADINGS = [
  'customer',
  'action',
  'user',
  'status',
  'subscription',
  'quantity',
  'additionalInformation',
  'customerId',
  'subscriptionId',
  'orderId',
  'resourceType',
  'operationType',
  'correlationId',
  'recordId',
  'timestamp',
] as const;

function cellsOf(row: ExportRow, { zone, t }: CsvView): string[] {
  const [occurredAt, customer, operation, user, status, data, value, ...ids] = row;
  const [customerId, resourceType, correlationId, recordId] = ids;
  const instant = isoOf(occurredAt, 0);
  const customizedData: CustomizedDatum[] = data === '[]' ? [] : JSON.parse(data);
  const source = { resourceType, customizedData, resourceNewValue: value, resourceOldValue: null };
  const items = data === '[]' && value === null ? [] : lineItemsOf(source);
  return [
    formatDateTime(instant, zone),
    safeCell(customer ?? ''),
    safeCell(describeOperation(operation, t)),
    safeCell(user),
    safeCell(describeStatus(status, t)),
    joined(items, 'subscription'),
    joined(items, 'quantity'),
    additionalInformation(customizedData),
    customerId ?? '',
    joined(items, 'subscriptionId'),
    safeCells(orderIdsOf(source), BETWEEN_VALUES),
    safeCell(resourceType),
    safeCell(operation),
    safeCell(correlationId ?? ''),
    safeCell(recordId),
    formatTimestamp(instant),
  ];
}

function joined(items: LineItem[], column: 'subscription' | 'subscriptionId' | 'quantity'): string {
  const [only, ...others] = items;
  if (!only) return '';
  if (others.length === 0) return safeCell(only[column]);
  return safeCells(
    items.map((item) => item[column]),
    BETWEEN_VALUES,
  );
}

function additionalInformation(data: CustomizedDatum[]): string {
  let text = '';
  for (const { key, value } of data) {
    if (value === null || hasColumn(key)) continue;
    text += `${text === '' ? '' : BETWEEN_VALUES}${key}: ${valueText(value)}`;
  }
  return safeCell(text);
}

function hasColumn(key: string): boolean {
  return COLUMNS.has(baseOfKey(key));
}

const COLUMNS: ReadonlySet<string> = new Set([
  'OrderId',
  'SubscriptionName',
  'SubscriptionId',
  'Quantity',
]);

function valueText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
