import { refusalResponse } from '@/app/_page/refusal-response';
import { problemsResponse } from '@/app/account-settings/activity-log/filter-problems';
import {
  exportHeaders,
  exportResponse,
  type ExportOutcome,
  type ExportView,
} from '@/lib/activity/export/export-response';
import {
  exportStartOf,
  exportTicketCookie,
  parseExportTicket,
} from '@/lib/activity/export/export-ticket';
import { parseExportFormat } from '@/lib/activity/export/export-format';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import {
  recordExport,
  type ExportToRecord,
  type RecordExportEnd,
} from '@/lib/activity/own/record-export';
import { EXPORT_PATH } from '@/lib/activity/paths';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { countActivities } from '@/lib/activity/query/list-activities';
import { readSearchedFilter } from '@/lib/activity/search/search-limit';
import {
  findRemovedBefore,
  REMOVED_BEFORE_HEADER,
} from '@/lib/activity/retention/find-removed-before';
import { checkPermission, requirePermission, type AuthorizedViewer } from '@/lib/auth/gate';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import type { Viewer } from '@/lib/auth/viewer';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import {
  DOWNLOAD_LIMITS,
  RETRY_AFTER_SECONDS,
  acquireDownloadSlot,
} from '@/lib/platform/downloads/download-slots';
import { formatDownloadLog } from '@/lib/platform/downloads/download-log';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { NoSlotError, type LimitLevel, type SlotOwner } from '@/lib/platform/process/fair-queue';
import { logLine } from '@/lib/platform/process/progress-log';
import { logRequestError } from '@/lib/platform/http/request-error';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';
import { UTC } from '@/lib/platform/time/time';

/** Downloads all pages of the view that the same parameters show on the page. */
export async function GET(request: Request): Promise<Response> {
  const ticket = parseExportTicket(request.url);
  if (ticket === null) return answerExport(request);
  const response = await answerWaitingPage(request);
  response.headers.set('Set-Cookie', exportTicketCookie(ticket, exportStartOf(response)));
  return response;
}

// The page that started the download learns of the answer by a cookie. So every answer is one of ours:
// another page, as for a session that has ended, would be saved as the file.
async function answerWaitingPage(request: Request): Promise<Response> {
  try {
    const access = await checkPermission('activity:read');
    return 'refused' in access ? emptyResponse(access.refused) : await answerExport(request);
  } catch (error) {
    if (isDatabaseUnavailableError(error)) return databaseUnavailableResponse(request);
    logRequestError(error, { method: request.method, path: new URL(request.url).pathname });
    return emptyResponse(500);
  }
}

function emptyResponse(status: 401 | 403 | 500): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
}

function answerExport(request: Request): Promise<Response> {
  return handleExport(request, async ({ viewer, scope }, view) => {
    const { signal } = request;
    const owner = { partnerId: scope.partnerId, ownerId: viewer.id };
    const release = await acquireDownloadSlot(owner, signal);
    const start = performance.now();
    let recordEnd: RecordExportEnd | null = null;
    const onStart = async (expectedRows: number) => {
      const exported = { ...(await describeRequest(viewer, view)), expectedRows };
      const begun = await recordExport(scope, exported);
      recordEnd = begun.recordEnd;
      return begun.recordId;
    };
    const onEnd = async (end: ExportOutcome) => {
      release();
      logDownloadEnd(end, { owner, view, start });
      await recordEnd?.(end);
    };
    try {
      const ownerId = viewer.id;
      return await exportResponse(scope, { view, ownerId, signal, onStart, onEnd });
    } catch (error) {
      release();
      throw error;
    }
  });
}

async function describeRequest(
  viewer: Viewer,
  { filter, format }: ExportView,
): Promise<Omit<ExportToRecord, 'expectedRows'>> {
  // With its days, whenever the record is read.
  const view = { ...filter, isDefaultPeriod: false, zone: UTC, page: null };
  return {
    actor: viewer.email,
    origin: await readSessionOrigin(),
    path: EXPORT_PATH,
    format,
    filter: activityFilterQuery(view).slice(1),
    zone: filter.zone,
    language: await getCurrentLocale(),
  };
}

function logDownloadEnd(
  { end, bytes, rows, of }: ExportOutcome,
  { owner, view, start }: { owner: SlotOwner; view: ExportView; start: number },
): void {
  const { from, to, zone } = view.filter;
  const seconds = (performance.now() - start) / 1000;
  const line = formatDownloadLog({
    ...owner,
    end,
    bytes,
    rows,
    of,
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
    const view = await readExportView(request, admitted.viewer);
    if (view instanceof Response) return view;
    const removedBefore = await findRemovedBefore(admitted.scope, view.filter);
    const response = await respond(admitted, view);
    if (removedBefore !== null) response.headers.set(REMOVED_BEFORE_HEADER, removedBefore);
    return response;
  } catch (error) {
    // The gate throws its rejections, which Next handles. A client that has left receives nothing.
    if (error instanceof NoSlotError)
      return tooManyDownloadsResponse(error.level, await getTranslator());
    if (!isDatabaseUnavailableError(error) && !request.signal.aborted) throw error;
    return databaseUnavailableResponse(request);
  }
}

// The refusal, if the parameters have problems.
async function readExportView(request: Request, viewer: Viewer): Promise<ExportView | Response> {
  const parameters = toQueryParameters(new URL(request.url).searchParams);
  const { filter, problems } = await readSearchedFilter(viewer, parameters);
  const { format, problems: formatProblems } = parseExportFormat(parameters);
  if (!filter || !format) return problemsResponse([...problems, ...formatProblems]);
  return { filter: { ...filter, page: null }, format, locale: await getCurrentLocale() };
}

// The client learns whether its own limit is reached or that of the whole product.
function tooManyDownloadsResponse(full: LimitLevel, t: Translator): Response {
  const sentence = t(`log.export.full.${full}`, { most: DOWNLOAD_LIMITS[full] });
  return refusalResponse([sentence], {
    status: full === 'all' ? 503 : 429,
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  });
}
