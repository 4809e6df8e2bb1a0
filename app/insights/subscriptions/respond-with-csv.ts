import { createHash } from 'node:crypto';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { recordExport } from '@/lib/activity/own/record-export';
import { requirePermission, type AuthorizedViewer } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import { csvHeaders, streamCsv, type CsvFile } from '@/lib/insights/csv/csv-file';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { pacedBody } from '@/lib/platform/downloads/paced-body';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';

type CsvRequest = { scope: Scope; parameters: QueryParameters; t: Translator };

/** A file to download, in the zone of its times, and its records in batches. */
export type CsvDownload = { file: CsvFile; zone: string; batches: AsyncGenerator<string[][]> };

/**
 * Runs a handler for a CSV download behind the gate, which gives the download or a refusal. A download
 * is recorded before it begins, and its end as well. Responds with 503 when the database is
 * unavailable.
 */
export async function respondWithCsv(
  request: Request,
  prepare: (asked: CsvRequest) => Promise<CsvDownload | Response>,
): Promise<Response> {
  try {
    const admitted = await requirePermission('insight:read');
    const { scope } = admitted;
    const parameters = toQueryParameters(new URL(request.url).searchParams);
    const prepared = await prepare({ scope, parameters, t: await getTranslator() });
    if (prepared instanceof Response) return prepared;
    const headers = csvHeaders(prepared.file);
    // Next answers HEAD by this handler; nothing is taken away.
    if (request.method === 'HEAD') return new Response(null, { headers });
    return new Response(await recordedBody(request, { admitted, prepared }), { headers });
  } catch (error) {
    // The gate throws its redirects and refusals, too: Next handles them.
    if (!isDatabaseUnavailableError(error)) throw error;
    return databaseUnavailableResponse(request);
  }
}

async function recordedBody(
  { url, signal }: Request,
  {
    admitted: { viewer, scope },
    prepared: { file, zone, batches },
  }: { admitted: AuthorizedViewer; prepared: CsvDownload },
): Promise<ReadableStream<Uint8Array>> {
  const { pathname, search } = new URL(url);
  const { recordEnd } = await recordExport(scope, {
    actor: viewer.email,
    origin: await readSessionOrigin(),
    path: pathname,
    format: 'csv',
    filter: search.slice(1),
    zone,
    language: await getCurrentLocale(),
    expectedRows: file.count,
  });
  const hash = createHash('sha256');
  const sent = { rows: 0 };
  return pacedBody(streamCsv(file, { batches, onRows: (count) => (sent.rows += count) }), {
    signal,
    onChunk: (chunk) => void hash.update(chunk),
    onEnd: ({ end, bytes }) =>
      recordEnd({ end, bytes, rows: sent.rows, sha256: hash.digest('hex') }),
  });
}
