import { csvResponse } from '@/lib/activity/csv-response';
import { parseActivityFilter } from '@/lib/activity/filter';
import { parametersOf } from '@/lib/activity/filter-parameters';
import { streamActivities } from '@/lib/activity/stream';
import { requirePermission } from '@/lib/auth/gate';
import { isOutOfReach } from '@/lib/database/out-of-reach';
import { now } from '@/lib/time';

/** The download: exactly the view that the same parameters show on the page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { scope } = await requirePermission('activity:read');
    const { searchParams } = new URL(request.url);
    const { filter, problems } = parseActivityFilter(parametersOf(searchParams), now());
    if (!filter) return refusal(400, problems.map(({ message }) => message).join('\n'));
    return csvResponse(await streamActivities(scope, { ...filter, page: null }), filter);
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
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
