import { createCsvRecordWriter, type CsvOptions } from './csv-record';
import { formatCsv } from './format-csv';
import type { ExportRow } from '@/lib/activity/export/export-query';

const BOM = '\ufeff';

/**
 * The first line of the file. Without the byte-order mark Excel reads UTF-8 as the local code page.
 */
export function csvHeading({ zone, t }: CsvOptions): string {
  return (
    BOM + formatCsv([[t('csv.dateTime', { zone }), ...HEADINGS.map((name) => t(`csv.${name}`))]])
  );
}

/**
 * Creates a function that formats records as lines of CSV (RFC 4180), one per record, with times in the
 * view's zone.
 */
export function createCsvWriter(options: CsvOptions): (rows: Iterable<ExportRow>) => string {
  const write = createCsvRecordWriter(options);
  return (rows) => {
    let text = '';
    for (const row of rows) text += write(row);
    return text;
  };
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
