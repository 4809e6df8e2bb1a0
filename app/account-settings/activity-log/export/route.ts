import { parseActivityFilter } from '@/lib/activity/filter';
import { parametersOf } from '@/lib/activity/filter-parameters';
import { csvResponse } from '@/lib/activity/csv-response';
import { streamActivities } from '@/lib/activity/stream';
import { requirePermission } from '@/lib/auth/gate';
import { isOutOfReach } from '@/lib/database/out-of-reach';
import { now } from '@/lib/time';

/** The download: exactly the view that the same parameters show on the page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  const { scope } = await requirePermission('activity:read');
  const { filter, problems } = parseActivityFilter(
    parametersOf(new URL(request.url).searchParams),
    now(),
  );
  if (!filter) return refusal(400, problems.map(({ message }) => message).join('\n'));
  try {
    return csvResponse(await streamActivities(scope, { ...filter, page: null }), filter);
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    return refusal(
      503,
      'Too many downloads are running, or the log is out of reach. Try again in a minute.',
    );
  }
}

function refusal(status: 400 | 503, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
