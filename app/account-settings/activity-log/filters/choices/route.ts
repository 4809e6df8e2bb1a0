import { parseFacet } from '@/lib/activity/filter/choices';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { parametersOf } from '@/lib/activity/filter/filter-parameters';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { listChoices } from '@/app/account-settings/activity-log/filters/list-choices';

const NOT_KEPT = { headers: { 'Cache-Control': 'no-store' } };

/** The values of one facet of a view with their counts, for a list that is opened. */
export async function GET(request: Request): Promise<Response> {
  const { scope } = await requirePermission('activity:read');
  const { searchParams } = new URL(request.url);
  const { filter } = parseActivityFilter(parametersOf(searchParams), now());
  const name = parseFacet(searchParams.get('facet'));
  if (!filter || !name) return new Response(null, { status: 400, ...NOT_KEPT });
  const choices = await listChoices(scope, { filter, name, t: await getTranslator() });
  return Response.json({ choices }, NOT_KEPT);
}
