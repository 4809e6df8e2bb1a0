import {
  exportHeaders,
  exportResponse,
  type ExportOutcome,
  type ExportView,
} from '@/lib/activity/export/export-response';
import { parseExportFormat } from '@/lib/activity/export/export-format';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { countActivities } from '@/lib/activity/query/list-activities';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import { requirePermission, type AuthorizedViewer } from '@/lib/auth/gate';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import {
  DOWNLOAD_LIMITS,
  RETRY_AFTER_SECONDS,
  acquireDownloadSlot,
} from '@/lib/platform/downloads/download-slots';
import { formatDownloadLog } from '@/lib/platform/downloads/download-log';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { NoSlotError, type LimitLevel, type SlotOwner } from '@/lib/platform/process/fair-queue';
import { logLine } from '@/lib/platform/process/progress-log';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';
import { now } from '@/lib/platform/time/time';

/** Downloads all pages of the view that the same parameters show on the page. */
export function GET(request: Request): Promise<Response> {
  return handleExport(request, async ({ viewer, scope }, view) => {
    const { signal } = request;
    const owner = { partnerId: scope.partnerId, ownerId: viewer.id };
    const release = await acquireDownloadSlot(owner, signal);
    const start = performance.now();
    const onEnd = (end: ExportOutcome) => {
      release();
      logDownloadEnd(end, { owner, view, start });
    };
    try {
      return await exportResponse(scope, { view, signal, onEnd });
    } catch (error) {
      release();
      throw error;
    }
  });
}

function logDownloadEnd(
  end: ExportOutcome,
  { owner, view, start }: { owner: SlotOwner; view: ExportView; start: number },
): void {
  const { from, to, zone } = view.filter;
  const seconds = (performance.now() - start) / 1000;
  const line = formatDownloadLog({
    ...owner,
    ...end,
    format: view.format,
    from,
    to,
    zone,
    seconds,
  });
  if (line) logLine(line);
}

/**
 * The headers of the download. Without this handler, Next would run the full GET for a HEAD
 * request.
 */
export function HEAD(request: Request): Promise<Response> {
  return handleExport(
    request,
    async ({ scope }, view) =>
      new Response(null, {
        headers: exportHeaders(view, await countActivities(scope, view.filter)),
      }),
  );
}

type Respond = (admitted: AuthorizedViewer, view: ExportView) => Promise<Response>;

async function handleExport(request: Request, respond: Respond): Promise<Response> {
  try {
    const admitted = await requirePermission('activity:read');
    const view = parseExportView(request, await getTranslator());
    return typeof view === 'string' ? errorResponse(400, view) : await respond(admitted, view);
  } catch (error) {
    // The gate throws its rejections, which Next handles. A client that has left receives nothing.
    if (error instanceof NoSlotError)
      return tooManyDownloadsResponse(error.level, await getTranslator());
    if (!isDatabaseUnavailableError(error) && !request.signal.aborted) throw error;
    return databaseUnavailableResponse(request);
  }
}

// The problems as text, if there are any.
function parseExportView(request: Request, t: Translator): ExportView | string {
  const parameters = toQueryParameters(new URL(request.url).searchParams);
  const { filter, problems } = parseActivityFilter(parameters, now());
  const { format, problems: formatProblems } = parseExportFormat(parameters);
  if (filter && format) return { filter: { ...filter, page: null }, format, t };
  return [...problems, ...formatProblems].map((one) => describeFilterProblem(one, t)).join('\n');
}

// The client learns whether its own limit is reached or that of the whole product.
function tooManyDownloadsResponse(full: LimitLevel, t: Translator): Response {
  const sentence = t(`log.export.full.${full}`, { most: DOWNLOAD_LIMITS[full] });
  return errorResponse(full === 'all' ? 503 : 429, sentence);
}

function errorResponse(status: 400 | 429 | 503, sentence: string): Response {
  const isForNow = status !== 400;
  return new Response(`${sentence}\n`, {
    status,
    headers: {
      ...(isForNow ? { 'Retry-After': String(RETRY_AFTER_SECONDS) } : {}),
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  });
}
