import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { countNewerActivities } from '@/lib/activity/query/page/count-newer';
import { readSearchedFilter } from '@/lib/activity/search/search-limit';
import { requireIdlePermission } from '@/lib/auth/gate';
import { problemsResponse } from '../../filter-problems';
import { NO_STORE } from '../respond-with-details';

/**
 * How many activities of a view are newer than its cursor `before`: a number, nothing else; no content
 * when counting them takes too long.
 */
export async function GET(request: Request): Promise<Response> {
  const { viewer, scope } = await requireIdlePermission('activity:read');
  const { searchParams } = new URL(request.url);
  const { filter, problems } = await readSearchedFilter(viewer, toQueryParameters(searchParams));
  if (!filter) return problemsResponse(problems);
  if (filter.page?.direction !== 'newer')
    return problemsResponse([{ field: 'before', code: 'invalidPage' }]);
  const count = await countNewerActivities(scope, filter);
  if (count === null) return new Response(null, { status: 204, headers: NO_STORE });
  return new Response(String(count), { headers: NO_STORE });
}
