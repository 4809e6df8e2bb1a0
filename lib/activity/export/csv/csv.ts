import { csvRecordWriter, type CsvView } from './csv-record';
import { csvText } from './csv-text';
import type { ExportRow } from '@/lib/activity/export/export-query';

const BOM = '\ufeff';

/** The first line of the file. Without the byte-order mark Excel takes UTF-8 for the local code page. */
export function csvHeading({ zone, t }: CsvView): string {
  return (
    BOM + csvText([[t('csv.dateTime', { zone }), ...HEADINGS.map((name) => t(`csv.${name}`))]])
  );
}

/**
 * Writes the file: batches of records as lines of CSV (RFC 4180), one a record, times in the view's
 * zone.
 */
export function csvWriter(view: CsvView): (rows: ExportRow[]) => string {
  const write = csvRecordWriter(view);
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
