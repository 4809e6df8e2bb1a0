import { parseRowRequest } from '@/lib/activity/details/row-details-request';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { listPreviews } from '@/lib/activity/query/list-activities';
import { readSearchedFilter } from '@/lib/activity/search/search-limit';
import { requirePermission } from '@/lib/auth/gate';
import { problemsResponse } from '../../filter-problems';
import { respondWithDetails } from '../respond-with-details';

/** The details of all rows of one page of the log, for printing. */
export async function GET(request: Request): Promise<Response> {
  const { viewer, scope } = await requirePermission('activity:read');
  const { searchParams } = new URL(request.url);
  const { filter, problems } = await readSearchedFilter(viewer, toQueryParameters(searchParams));
  if (!filter) return problemsResponse(problems);
  const { activities } = await listPreviews(scope, { filter });
  return respondWithDetails(activities, { filter, ...parseRowRequest(searchParams) });
}
