import { formatCursor } from '@/lib/activity/filter/cursor';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { parametersOf } from '@/lib/activity/filter/filter-parameters';
import { listActivities } from '@/lib/activity/queries';
import { toAuditRecord } from '@/lib/activity/to-audit-record';
import { requireApiPermission } from '@/lib/auth/gate';
import { isOutOfReach } from '@/lib/database/out-of-reach';
import { problemResponse } from '@/lib/problem-response';
import { now } from '@/lib/time';

/** A page of the view as JSON, in the field names of the audit record. */
export async function GET(request: Request): Promise<Response> {
  try {
    const admitted = await requireApiPermission('activity:read');
    if (admitted instanceof Response) return admitted;
    const { searchParams } = new URL(request.url);
    const { filter, problems } = parseActivityFilter(parametersOf(searchParams), now());
    if (!filter) {
      return problemResponse({ status: 400, title: 'A parameter is wrong.', errors: problems });
    }
    const { activities, older } = await listActivities(admitted.scope, filter);
    const next = older && formatCursor(older.from);
    const headers = { 'Cache-Control': 'no-store' };
    return Response.json({ items: activities.map(toAuditRecord), next }, { headers });
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    return problemResponse({
      status: 503,
      title: 'The log is out of reach. Try again in a minute.',
    });
  }
}
