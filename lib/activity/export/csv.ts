import { formatDateTime, formatTimestamp } from '@/lib/time';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { safeCell } from './csv-cell';
import { csvText } from './csv-text';
import { describeOperation, describeStatus } from '@/lib/activity/words/describe';
import { baseOfKey, lineItemsOf, orderIdOf, type LineItem } from '@/lib/activity/words/line-items';
import { isoOf } from '@/lib/activity/row';
import type { ExportRow } from './stream';

const BOM = '\ufeff';
const BETWEEN_VALUES = '; ';

/** The first line of the file. Without the byte-order mark Excel takes UTF-8 for the local code page. */
export function csvHeading(zone: string): string {
  return BOM + csvText([[`Date-Time (${zone})`, ...HEADINGS]]);
}

/** A batch of records as lines of the file (RFC 4180), one line a record, times in `zone`. */
export function csvLines(rows: ExportRow[], zone: string): string {
  return csvText(rows.map((row) => cellsOf(row, zone)));
}

const HEADINGS = [
  'Affected customer',
  'Action',
  'Partner user',
  'Status',
  'Subscription',
  'Quantity',
  'Additional information',
  'Customer ID',
  'Subscription ID',
  'Order ID',
  'Resource type',
  'Operation type',
  'Correlation ID',
  'Record ID',
  'Timestamp',
];

function cellsOf(row: ExportRow, zone: string): string[] {
  const [occurredAt, customer, operation, user, status, data, value, ...ids] = row;
  const [customerId, resourceType, correlationId, recordId] = ids;
  const instant = isoOf(occurredAt, 0);
  const customizedData: CustomizedDatum[] = data === '[]' ? [] : JSON.parse(data);
  const source = { resourceType, customizedData, resourceNewValue: value, resourceOldValue: null };
  const items = data === '[]' && value === null ? [] : lineItemsOf(source);
  return [
    formatDateTime(instant, zone),
    safeCell(customer ?? ''),
    safeCell(describeOperation(operation)),
    safeCell(user),
    safeCell(describeStatus(status)),
    joined(items, 'subscription'),
    joined(items, 'quantity'),
    additionalInformation(customizedData),
    customerId ?? '',
    joined(items, 'subscriptionId'),
    safeCell(orderIdOf(source)),
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
  // Each by itself, for the sake of those who split the cell again.
  return items.map((item) => safeCell(item[column])).join(BETWEEN_VALUES);
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
  return key === 'OrderId' || COLUMNS.has(baseOfKey(key));
}

const COLUMNS: ReadonlySet<string> = new Set(['SubscriptionName', 'SubscriptionId', 'Quantity']);

function valueText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
