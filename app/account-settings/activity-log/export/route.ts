import {
  exportHeaders,
  exportResponse,
  type ExportView,
} from '@/lib/activity/export/export-response';
import { parseFormat } from '@/lib/activity/export/format';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { parametersOf } from '@/lib/activity/filter/filter-parameters';
import { countActivities } from '@/lib/activity/queries';
import { describeProblem } from '@/lib/activity/words/describe-problem';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { isOutOfReach } from '@/lib/database/out-of-reach';
import { getTranslator } from '@/lib/i18n/current-locale';
import type { Translator } from '@/lib/i18n/translator';
import { outOfReachResponse } from '@/lib/server/unavailable';
import { now } from '@/lib/time';

/** The download: exactly the view that the same parameters show on the page, all pages of it. */
export function GET(request: Request): Promise<Response> {
  return answer(request, (scope, view) => exportResponse(scope, { view, signal: request.signal }));
}

/** What the download would say of itself. Without this, Next would read it all for its head. */
export function HEAD(request: Request): Promise<Response> {
  return answer(
    request,
    async (scope, view) =>
      new Response(null, {
        headers: exportHeaders(view, await countActivities(scope, view.filter)),
      }),
  );
}

type Respond = (scope: Scope, view: ExportView) => Promise<Response>;

async function answer(request: Request, respond: Respond): Promise<Response> {
  try {
    const { scope } = await requirePermission('activity:read');
    const view = readView(request, await getTranslator());
    return typeof view === 'string' ? refusal(view) : await respond(scope, view);
  } catch (error) {
    // The refusals of the gate are thrown as well: Next answers them. A client that has left hears
    // nothing any more.
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

function refusal(sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status: 400,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
