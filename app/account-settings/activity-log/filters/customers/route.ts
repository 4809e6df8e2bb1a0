import { findCustomers } from '@/lib/activity/query/facets';
import { requirePermission } from '@/lib/auth/gate';
import { readNames } from '@/lib/customers/read-qualifiers';

// What a list beneath a field shows without scrolling for long.
const MOST_SUGGESTIONS = 10;
const LONGEST_PART = 200;

/** The customers that have `part` in their name, to choose from while it is typed. */
export async function GET(request: Request): Promise<Response> {
  const { scope } = await requirePermission('activity:read');
  const part = (new URL(request.url).searchParams.get('part') ?? '').replaceAll('\0', '').trim();
  const found =
    part === '' || part.length > LONGEST_PART
      ? []
      : await findCustomers(scope, { part, limit: MOST_SUGGESTIONS });
  const names = await readNames(scope, found);
  const customers = found.map(({ id }) => ({ id, name: names.get(id) ?? id }));
  return Response.json({ customers }, { headers: { 'Cache-Control': 'no-store' } });
}
