import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Scope } from '@/lib/auth/scope';
import type { Translator } from '@/lib/i18n/translator';
import { csvHeading, csvWriter } from './csv';
import type { ExportFormat } from './format';
import { ndjsonLines } from './ndjson';
import { CSV_ROWS, streamActivities, WHOLE_ROWS, type ActivityStream } from './stream';

/** What a download holds, and how it is written. */
export type ExportView = { filter: ActivityFilter; format: ExportFormat; t: Translator };

/**
 * A view as a download. Reading follows the client's pace and ends when it leaves, which `signal`
 * tells; when reading fails midway the connection breaks, so that no cut file looks whole.
 */
export async function exportResponse(
  scope: Scope,
  { view, signal }: { view: ExportView; signal: AbortSignal },
): Promise<Response> {
  const { filter, format, t } = view;
  if (format === 'ndjson') {
    const stream = await streamActivities(scope, { filter, rows: WHOLE_ROWS, signal });
    const body = bodyOf(stream, { heading: '', linesOf: (rows) => ndjsonLines(rows, scope) });
    return new Response(body, { headers: exportHeaders(view, stream.count) });
  }
  const words = { zone: filter.zone, t };
  const stream = await streamActivities(scope, { filter, rows: CSV_ROWS, signal });
  const body = bodyOf(stream, { heading: csvHeading(words), linesOf: csvWriter(words) });
  return new Response(body, { headers: exportHeaders(view, stream.count) });
}

/** The headers of the download of a view with `count` records. */
export function exportHeaders(
  { filter, format }: Pick<ExportView, 'filter' | 'format'>,
  count: number,
): Record<string, string> {
  return {
    'Content-Type': CONTENT_TYPES[format],
    'Content-Disposition': `attachment; filename="activity-log_${filter.from}_${filter.to}.${format}"`,
    'Cache-Control': 'no-store',
    'X-Export-Rows': String(count),
  };
}

const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
};

function bodyOf<Row>(
  stream: ActivityStream<Row>,
  { heading, linesOf }: { heading: string; linesOf: (rows: Row[]) => string },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (heading) controller.enqueue(encoder.encode(heading));
    },
    pull: async (controller) => {
      const { done, value } = await stream.batches.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(linesOf(value)));
    },
    cancel: async () => {
      await stream.batches.return?.();
    },
  });
}
