import { findCustomers } from '@/lib/activity/query/customers';
import { findSearchProblem } from '@/lib/activity/search/search-limit';
import { requirePermission } from '@/lib/auth/gate';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { problemsResponse } from '../../filter-problems';

// As many as a list below the field shows without much scrolling.
const MAX_SUGGESTIONS = 10;
const MAX_SEARCH_LENGTH = 200;

/** The customers whose name contains `part`, as suggestions while typing, and `part` for a sentence. */
export async function GET(request: Request): Promise<Response> {
  const { viewer, scope } = await requirePermission('activity:read');
  const search = (new URL(request.url).searchParams.get('part') ?? '').replaceAll('\0', '').trim();
  const isSearch = search !== '' && search.length <= MAX_SEARCH_LENGTH;
  const problem = isSearch && (await findSearchProblem(viewer, 'customer'));
  if (problem) return problemsResponse([problem]);
  const matches = isSearch ? await findCustomers(scope, { search, limit: MAX_SUGGESTIONS }) : [];
  const names = await readCustomerNames(scope, matches);
  const customers = matches.map(({ id }) => ({ id, name: names.get(id) ?? id }));
  return Response.json(
    { customers, part: isolatedText(search) },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
