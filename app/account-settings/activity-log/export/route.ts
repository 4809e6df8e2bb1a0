import { csvHeaders, csvResponse } from '@/lib/activity/export/csv-response';
import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { parametersOf } from '@/lib/activity/filter/filter-parameters';
import { countActivities } from '@/lib/activity/queries';
import { checkFormat } from '@/lib/activity/export/format';
import { streamActivities } from '@/lib/activity/export/stream';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { getTranslator } from '@/lib/i18n/current-locale';
import { isOutOfReach } from '@/lib/database/out-of-reach';
import { now } from '@/lib/time';

/** The download: exactly the view that the same parameters show on the page, all pages of it. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async (scope, filter) =>
    csvResponse(await streamActivities(scope, { filter, signal: request.signal }), {
      filter,
      t: await getTranslator(),
    }),
  );
}

/** What the download would say of itself. Without this, Next would read it all for its head. */
export function HEAD(request: Request): Promise<Response> {
  return answer(
    request,
    async (scope, filter) =>
      new Response(null, { headers: csvHeaders(filter, await countActivities(scope, filter)) }),
  );
}

async function answer(
  request: Request,
  respond: (scope: Scope, filter: ActivityFilter) => Promise<Response>,
): Promise<Response> {
  try {
    const { scope } = await requirePermission('activity:read');
    const parameters = parametersOf(new URL(request.url).searchParams);
    const { filter, problems } = parseActivityFilter(parameters, now());
    const wrong = [...problems, ...checkFormat(parameters)];
    if (!filter || wrong.length > 0)
      return refusal(400, wrong.map(({ message }) => message).join('\n'));
    return await respond(scope, { ...filter, page: null });
  } catch (error) {
    // The refusals of the gate are thrown as well: Next answers them. A client that has left hears
    // nothing any more.
    if (!isOutOfReach(error) && !request.signal.aborted) throw error;
    return refusal(
      503,
      'The log is out of reach, or too many downloads run. Try again in a minute.',
    );
  }
}

function refusal(status: 400 | 503, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
