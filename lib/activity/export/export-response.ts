import { createHash } from 'node:crypto';
import type { ActivityFilter, Period } from '@/lib/activity/filter/filter';
import type { Scope } from '@/lib/auth/scope';
import { startList, type ListKeeper } from '@/lib/receipts/lists/keep-list';
import { pacedBody, type BodyOutcome } from '@/lib/platform/downloads/paced-body';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import type { Batch } from './batch-source';
import { csvHeading } from './csv/csv';
import { streamCsv } from './csv/stream-csv';
import type { ExportChunk } from './export-chunk';
import type { ExportFormat } from './export-format';
import { keepLines } from './keep-lines';
import { streamNdjson } from './ndjson';
import {
  CSV_SOURCE,
  streamActivities,
  NDJSON_SOURCE,
  type ActivityStream,
} from './stream-activities';

/** What to download, in which format and language. */
export type ExportView = { filter: ActivityFilter; format: ExportFormat; locale: Locale };

/**
 * How a download ended, how many records were read for it, how many the view has, and the SHA-256 of
 * the bytes that were sent and of the list of their lines, in hexadecimal digits.
 */
export type ExportOutcome = BodyOutcome & {
  rows: number;
  of: number;
  sha256: string;
  /** Null where no list was kept, or not to its end. */
  linesSha256: string | null;
};

type ExportOptions = {
  view: ExportView;
  /** Whose download it is. */
  ownerId?: string;
  signal: AbortSignal;
  /**
   * Awaited before the download begins, with its number of records; gives the id of its record, under
   * which the list of its lines is kept. What it throws prevents the download.
   */
  onStart?: (count: number) => Promise<string>;
  /** Called exactly once, however the download ends, once it has begun. */
  onEnd?: (outcome: ExportOutcome) => unknown;
};

/**
 * Streams a view as a download. Reading follows the client's pace and stops when `signal` reports
 * that it has disconnected. If reading fails, or the client is too slow, the connection breaks, so
 * that no truncated file looks complete; likewise if the list of its lines cannot be kept. Throws
 * NoSlotError.
 */
export async function exportResponse(scope: Scope, options: ExportOptions): Promise<Response> {
  const { view, ownerId, signal } = options;
  const { filter, format, locale } = view;
  if (format === 'ndjson') {
    const source = NDJSON_SOURCE;
    const stream = await streamActivities(scope, { filter, source, ownerId, signal });
    const { runQuery } = stream;
    return startResponse(stream, {
      ...options,
      scope,
      format: (batches) => streamNdjson(batches, { scope, runQuery }),
    });
  }
  const stream = await streamActivities(scope, { filter, source: CSV_SOURCE, ownerId, signal });
  const { count } = stream;
  const { zone } = filter;
  return startResponse(stream, {
    ...options,
    scope,
    heading: csvHeading({ zone, t: translatorFor(locale) }),
    format: (batches) => streamCsv({ count, batches }, { zone, locale }),
  });
}

/** The headers for the download of a view with `count` records. */
export function exportHeaders(
  { filter, format }: Pick<ExportView, 'filter' | 'format'>,
  count: number,
): Record<string, string> {
  return {
    'Content-Type': CONTENT_TYPES[format],
    'Content-Disposition': `attachment; filename="${exportFileName(filter, format)}"`,
    'Cache-Control': 'no-store',
    'X-Export-Rows': String(count),
  };
}

/** The name of the file. */
export function exportFileName({ from, to }: Period, format: ExportFormat): string {
  return `activity-log_${from}_${to}.${format}`;
}

const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
};

type BatchFormatter<B extends Batch> = ExportOptions & {
  scope: Scope;
  heading?: string;
  format: (batches: AsyncIterator<B, null>) => AsyncGenerator<ExportChunk, void, undefined>;
};

async function startResponse<B extends Batch>(
  stream: ActivityStream<B>,
  options: BatchFormatter<B>,
): Promise<Response> {
  const { scope, onStart, heading } = options;
  try {
    const recordId = await onStart?.(stream.count);
    const lineCount = stream.count + (heading === undefined ? 0 : 1);
    const list = recordId === undefined ? null : await startList(scope, { recordId, lineCount });
    return streamResponse(stream, { ...options, list });
  } catch (error) {
    await stream.batches.return?.();
    throw error;
  }
}

function streamResponse<B extends Batch>(
  { batches, count }: ActivityStream<B>,
  options: BatchFormatter<B> & { list: ListKeeper | null },
): Response {
  const { view, signal, onEnd, heading, list } = options;
  let rows = 0;
  let linesSha256: string | null = null;
  const hash = createHash('sha256');
  const formatted = options.format({
    next: async () => {
      const read = await batches.next();
      if (!read.done) rows += read.value.count;
      return read;
    },
  });
  const chunks = keepLines(formatted, {
    heading,
    list,
    onEnd: (sha256) => (linesSha256 = sha256),
  });
  const body = pacedBody(
    {
      next: () => chunks.next(),
      // Before ending the generator, which would otherwise wait for the current read.
      return: async () => {
        await batches.return?.();
        return chunks.return();
      },
    },
    {
      heading,
      signal,
      onChunk: (chunk) => void hash.update(chunk),
      onEnd: (outcome) =>
        onEnd?.({ ...outcome, rows, of: count, sha256: hash.digest('hex'), linesSha256 }),
    },
  );
  return new Response(body, { headers: exportHeaders(view, count) });
}
