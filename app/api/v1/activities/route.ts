import { parseActivityFilter } from '@/lib/activity/filter';
import { parametersOf } from '@/lib/activity/filter-parameters';
import { formatCursor } from '@/lib/activity/cursor';
import { listActivities } from '@/lib/activity/queries';
import { toAuditRecord } from '@/lib/activity/to-audit-record';
import { requireApiPermission } from '@/lib/auth/gate';
import { problemResponse } from '@/lib/problem-response';
import { now } from '@/lib/time';

/** A page of the view as JSON, in the field names of the audit record. */
export async function GET(request: Request): Promise<Response> {
  const admitted = await requireApiPermission('activity:read');
  if (admitted instanceof Response) return admitted;
  const { filter, problems } = parseActivityFilter(
    parametersOf(new URL(request.url).searchParams),
    now(),
  );
  if (!filter) {
    return problemResponse({ status: 400, title: 'A parameter is wrong.', errors: problems });
  }
  const page = await listActivities(admitted.scope, filter);
  return Response.json(
    {
      items: page.activities.map(toAuditRecord),
      next: page.older && formatCursor(page.older.from),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
