import { parseFacetName } from '@/lib/activity/filter/facet-names';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { readSearchedFilter } from '@/lib/activity/search/search-limit';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { refusalResponse } from '@/app/_page/refusal-response';
import { problemsResponse } from '@/app/account-settings/activity-log/filter-problems';
import { listFacetOptions } from '@/app/account-settings/activity-log/filters/list-facet-options';

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } };

/** The options of one facet of a view with their counts, for a list that is opened. */
export async function GET(request: Request): Promise<Response> {
  const { viewer, scope } = await requirePermission('activity:read');
  const { searchParams } = new URL(request.url);
  const { filter, problems } = await readSearchedFilter(viewer, toQueryParameters(searchParams));
  const name = parseFacetName(searchParams.get('facet'));
  const t = await getTranslator();
  if (!filter) return problemsResponse(problems);
  if (!name) return refusalResponse([t('log.problems.noFacet')]);
  const options = await listFacetOptions(scope, { filter, name, t });
  return Response.json({ options }, NO_STORE);
}
