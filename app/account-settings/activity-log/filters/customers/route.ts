import { findCustomers } from '@/lib/activity/query/customers';
import { requirePermission } from '@/lib/auth/gate';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';

// What a list beneath a field shows without scrolling for long.
const MAX_SUGGESTIONS = 10;
const MAX_SEARCH_LENGTH = 200;

/** The customers that have `part` in their name, to choose from while it is typed. */
export async function GET(request: Request): Promise<Response> {
  const { scope } = await requirePermission('activity:read');
  const search = (new URL(request.url).searchParams.get('part') ?? '').replaceAll('\0', '').trim();
  const found =
    search === '' || search.length > MAX_SEARCH_LENGTH
      ? []
      : await findCustomers(scope, { search, limit: MAX_SUGGESTIONS });
  const names = await readCustomerNames(scope, found);
  const customers = found.map(({ id }) => ({ id, name: names.get(id) ?? id }));
  return Response.json({ customers }, { headers: { 'Cache-Control': 'no-store' } });
}
