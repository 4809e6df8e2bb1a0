import { formatCsv } from '@/lib/activity/export/csv/format-csv';

const BOM = '\ufeff';

/** A CSV file: its name without extension, its heading and its number of records. */
type CsvFile = { name: string; heading: string[]; count: number };

/**
 * A CSV download in the format of the log's export: UTF-8 with BOM, commas, CRLF. Cells must
 * already be safe for spreadsheets. Batches are read at the client's pace; when one fails, the
 * connection breaks, so that a truncated file never looks complete.
 */
export function csvFileResponse(file: CsvFile, batches: AsyncIterator<string[][]>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(BOM + formatCsv([file.heading]))),
    pull: async (controller) => {
      const { done, value } = await batches.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(formatCsv(value)));
    },
    cancel: async () => {
      await batches.return?.();
    },
  });
  return new Response(body, { headers: headersOf(file) });
}

/** The response to an invalid request for a CSV: the reasons as plain text, and no file. */
export function csvProblemResponse(sentences: string[]): Response {
  return new Response(`${sentences.join('\n')}\n`, {
    status: 400,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function headersOf({ name, count }: CsvFile): Record<string, string> {
  return {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'no-store',
    'X-Export-Rows': String(count),
  };
}
