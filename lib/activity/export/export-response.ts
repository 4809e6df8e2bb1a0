import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Scope } from '@/lib/auth/scope';
import { pacedBody, type BodyOutcome } from '@/lib/platform/downloads/paced-body';
import type { Translator } from '@/lib/platform/i18n/translator';
import { csvHeading, createCsvWriter } from './csv/csv';
import type { ExportFormat } from './export-format';
import { streamNdjson } from './ndjson';
import {
  CSV_SOURCE,
  streamActivities,
  NDJSON_SOURCE,
  type ActivityStream,
} from './stream-activities';

/** What to download, in which format and language. */
export type ExportView = { filter: ActivityFilter; format: ExportFormat; t: Translator };

/** How a download ended, how many records were read for it, and how many the view has. */
export type ExportOutcome = BodyOutcome & { rows: number; of: number };

type ExportOptions = {
  view: ExportView;
  signal: AbortSignal;
  /** Called exactly once, however the download ends. */
  onEnd?: (outcome: ExportOutcome) => void;
};

/**
 * Streams a view as a download. Reading follows the client's pace and stops when `signal` reports
 * that it has disconnected. If reading fails, or the client is too slow, the connection breaks, so
 * that no truncated file looks complete.
 */
export async function exportResponse(scope: Scope, options: ExportOptions): Promise<Response> {
  const { view, signal } = options;
  const { filter, format, t } = view;
  if (format === 'ndjson') {
    const stream = await streamActivities(scope, { filter, source: NDJSON_SOURCE, signal });
    const { runQuery } = stream;
    return streamResponse(stream, {
      ...options,
      format: (rows) => streamNdjson(rows, { scope, runQuery }),
    });
  }
  const csvOptions = { zone: filter.zone, t };
  const stream = await streamActivities(scope, { filter, source: CSV_SOURCE, signal });
  const write = createCsvWriter(csvOptions);
  return streamResponse(stream, {
    ...options,
    heading: csvHeading(csvOptions),
    format: (rows) => [write(rows)],
  });
}

/** The headers for the download of a view with `count` records. */
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

type RowFormatter<Row> = ExportOptions & {
  heading?: string;
  format: (rows: Row[]) => Iterable<string> | AsyncIterable<string>;
};

function streamResponse<Row>(stream: ActivityStream<Row>, options: RowFormatter<Row>): Response {
  const { view, signal, onEnd, heading, format: formatRows } = options;
  const { batches, count } = stream;
  let rows = 0;
  const texts = (async function* () {
    if (heading) yield heading;
    for (;;) {
      const { done, value } = await batches.next();
      if (done) return;
      rows += value.length;
      yield* formatRows(value);
    }
  })();
  const body = pacedBody(
    {
      next: () => texts.next(),
      // Before ending the generator, which would otherwise wait for the current read.
      return: async () => {
        await batches.return?.();
        return texts.return();
      },
    },
    { signal, onEnd: (outcome) => onEnd?.({ ...outcome, rows, of: count }) },
  );
  return new Response(body, { headers: exportHeaders(view, count) });
}
