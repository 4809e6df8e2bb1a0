import { createHash } from 'node:crypto';
import type { ActivityFilter, Period } from '@/lib/activity/filter/filter';
import type { Scope } from '@/lib/auth/scope';
import { pacedBody, type BodyChunk, type BodyOutcome } from '@/lib/platform/downloads/paced-body';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import type { Batch } from './batch-source';
import { csvHeading } from './csv/csv';
import { streamCsv } from './csv/stream-csv';
import type { ExportFormat } from './export-format';
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
 * the bytes that were sent, in hexadecimal digits.
 */
export type ExportOutcome = BodyOutcome & { rows: number; of: number; sha256: string };

type ExportOptions = {
  view: ExportView;
  /** Whose download it is. */
  ownerId?: string;
  signal: AbortSignal;
  /** Awaited before the download begins, with its number of records; what it throws prevents it. */
  onStart?: (count: number) => Promise<void>;
  /** Called exactly once, however the download ends, once it has begun. */
  onEnd?: (outcome: ExportOutcome) => unknown;
};

/**
 * Streams a view as a download. Reading follows the client's pace and stops when `signal` reports
 * that it has disconnected. If reading fails, or the client is too slow, the connection breaks, so
 * that no truncated file looks complete. Throws NoSlotError.
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
      format: (batches) => streamNdjson(batches, { scope, runQuery }),
    });
  }
  const stream = await streamActivities(scope, { filter, source: CSV_SOURCE, ownerId, signal });
  const { count } = stream;
  const { zone } = filter;
  return startResponse(stream, {
    ...options,
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
  heading?: string;
  format: (batches: AsyncIterator<B, null>) => AsyncGenerator<BodyChunk, void, undefined>;
};

async function startResponse<B extends Batch>(
  stream: ActivityStream<B>,
  options: BatchFormatter<B>,
): Promise<Response> {
  try {
    await options.onStart?.(stream.count);
  } catch (error) {
    await stream.batches.return?.();
    throw error;
  }
  return streamResponse(stream, options);
}

function streamResponse<B extends Batch>(
  { batches, count }: ActivityStream<B>,
  { view, signal, onEnd, heading, format: formatBatches }: BatchFormatter<B>,
): Response {
  let rows = 0;
  const hash = createHash('sha256');
  const chunks = formatBatches({
    next: async () => {
      const read = await batches.next();
      if (!read.done) rows += read.value.count;
      return read;
    },
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
      onEnd: (outcome) => onEnd?.({ ...outcome, rows, of: count, sha256: hash.digest('hex') }),
    },
  );
  return new Response(body, { headers: exportHeaders(view, count) });
}
