import { notFound } from 'next/navigation';
import { problemsResponse } from '@/app/account-settings/activity-log/filter-problems';
import { respondWithDetails } from '@/app/account-settings/activity-log/rows/respond-with-details';
import { parseRowRequest } from '@/lib/activity/details/row-details-request';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { parseRecordId } from '@/lib/activity/paths';
import { findState } from '@/lib/activity/query/list-activities';
import { requirePermission } from '@/lib/auth/gate';
import { now } from '@/lib/platform/time/time';

/** What the log shows of one state of a record when its row is opened. */
export async function GET(request: Request): Promise<Response> {
  const { scope } = await requirePermission('activity:read');
  const { pathname, searchParams } = new URL(request.url);
  // The segment as written: Next passes it to a route decoded, but to a page unchanged.
  const recordId = parseRecordId(pathname.split('/').at(-2) ?? '');
  const { sequence, wantsMessages } = parseRowRequest(searchParams);
  const { filter, problems } = parseActivityFilter(toQueryParameters(searchParams), now());
  if (recordId === null || sequence === null) notFound();
  if (!filter) return problemsResponse(problems);
  // Another partner's record gets the same response as one that does not exist.
  const activity = await findState(scope, { recordId, sequence });
  if (!activity) notFound();
  return respondWithDetails([activity], { filter, wantsMessages });
}
