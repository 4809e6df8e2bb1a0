import { formatCsv } from '@/lib/activity/export/csv/format-csv';

const BOM = '\ufeff';

/** A CSV file: its name without extension, its heading and its number of records. */
export type CsvFile = { name: string; heading: string[]; count: number };

/**
 * The text of a CSV file in the format of the log's export: UTF-8 with BOM, commas, CRLF. Cells must
 * already be safe for spreadsheets. `onRows` is called with the number of records of each batch. Throws
 * when a batch fails.
 */
export async function* streamCsv(
  { heading }: CsvFile,
  { batches, onRows }: { batches: AsyncIterable<string[][]>; onRows?: (count: number) => void },
): AsyncGenerator<string, void, undefined> {
  yield BOM + formatCsv([heading]);
  for await (const records of batches) {
    onRows?.(records.length);
    yield formatCsv(records);
  }
}

/** The headers of its download. */
export function csvHeaders({ name, count }: CsvFile): Record<string, string> {
  return {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'no-store',
    'X-Export-Rows': String(count),
  };
}
