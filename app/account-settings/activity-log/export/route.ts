import {
  exportHeaders,
  exportResponse,
  type ExportEnd,
  type ExportView,
} from '@/lib/activity/export/export-response';
import { parseFormat } from '@/lib/activity/export/format';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { parametersOf } from '@/lib/activity/filter/filter-parameters';
import { countActivities } from '@/lib/activity/query/list-activities';
import { describeProblem } from '@/lib/activity/words/describe-problem';
import { requirePermission, type Admitted } from '@/lib/auth/gate';
import { isOutOfReach } from '@/lib/platform/database/connections/out-of-reach';
import {
  DOWNLOAD_LIMITS,
  RETRY_AFTER_SECONDS,
  takeDownload,
} from '@/lib/platform/downloads/download-shares';
import { lineOfEnded } from '@/lib/platform/downloads/ended-download';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { SharesFull, type Full, type Sharer } from '@/lib/platform/process/fair-shares';
import { tell } from '@/lib/platform/process/progress';
import { outOfReachResponse } from '@/lib/platform/http/unavailable';
import { now } from '@/lib/platform/time/time';

/** The download: exactly the view that the same parameters show on the page, all pages of it. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ viewer, scope }, view) => {
    const { signal } = request;
    const sharer = { partnerId: scope.partnerId, holderId: viewer.id };
    const leave = await takeDownload(sharer, signal);
    const start = performance.now();
    const onEnd = (end: ExportEnd) => {
      leave();
      tellEnded(end, { sharer, view, start });
    };
    try {
      return await exportResponse(scope, { view, signal, onEnd });
    } catch (error) {
      leave();
      throw error;
    }
  });
}

function tellEnded(
  end: ExportEnd,
  { sharer, view, start }: { sharer: Sharer; view: ExportView; start: number },
): void {
  const { from, to, zone } = view.filter;
  const seconds = (performance.now() - start) / 1000;
  const line = lineOfEnded({ ...sharer, ...end, format: view.format, from, to, zone, seconds });
  if (line) tell(line);
}

/** What the download would say of itself. Without this, Next would read it all for its head. */
export function HEAD(request: Request): Promise<Response> {
  return answer(
    request,
    async ({ scope }, view) =>
      new Response(null, {
        headers: exportHeaders(view, await countActivities(scope, view.filter)),
      }),
  );
}

type Respond = (admitted: Admitted, view: ExportView) => Promise<Response>;

async function answer(request: Request, respond: Respond): Promise<Response> {
  try {
    const admitted = await requirePermission('activity:read');
    const view = readView(request, await getTranslator());
    return typeof view === 'string' ? refusal(400, view) : await respond(admitted, view);
  } catch (error) {
    // The refusals of the gate are thrown as well: Next answers them. A client that has left hears
    // nothing any more.
    if (error instanceof SharesFull) return tooMany(error.of, await getTranslator());
    if (!isOutOfReach(error) && !request.signal.aborted) throw error;
    return outOfReachResponse(request);
  }
}

// The sentences of what is wrong, when anything is.
function readView(request: Request, t: Translator): ExportView | string {
  const parameters = parametersOf(new URL(request.url).searchParams);
  const { filter, problems } = parseActivityFilter(parameters, now());
  const { format, problems: formatProblems } = parseFormat(parameters);
  if (filter && format) return { filter: { ...filter, page: null }, format, t };
  return [...problems, ...formatProblems].map((one) => describeProblem(one, t)).join('\n');
}

// Who has their own share in use is told so; the others, that all is taken.
function tooMany(full: Full, t: Translator): Response {
  const sentence = t(`log.export.full.${full}`, { most: DOWNLOAD_LIMITS[full] });
  return refusal(full === 'all' ? 503 : 429, sentence);
}

function refusal(status: 400 | 429 | 503, sentence: string): Response {
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
