import { csvHeading, csvLines } from './csv';
import type { Translator } from '@/lib/i18n/translator';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { ActivityStream } from './stream';

/**
 * A stream of activities as a CSV download. Reading follows the client's pace and ends when it
 * leaves; when reading fails midway the connection breaks, so that no cut file looks whole.
 */
export function csvResponse(
  stream: ActivityStream,
  { filter, t }: { filter: ActivityFilter; t: Translator },
): Response {
  const view = { zone: filter.zone, t };
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvHeading(view))),
    pull: async (controller) => {
      const { done, value } = await stream.batches.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(csvLines(value, view)));
    },
    cancel: async () => {
      await stream.batches.return?.();
    },
  });
  return new Response(body, { headers: csvHeaders(filter, stream.count) });
}

/** The headers of the download of a view with `count` records. */
export function csvHeaders(filter: ActivityFilter, count: number): Record<string, string> {
  return {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="activity-log_${filter.from}_${filter.to}.csv"`,
    'Cache-Control': 'no-store',
    'X-Export-Rows': String(count),
  };
}
