import { findCustomers } from '@/lib/activity/facets';
import { requirePermission } from '@/lib/auth/gate';

// What a list beneath a field shows without scrolling for long.
const MOST_SUGGESTIONS = 10;
const LONGEST_PART = 200;

/** The customers that have `part` in their name, to choose from while it is typed. */
export async function GET(request: Request): Promise<Response> {
  const { scope } = await requirePermission('activity:read');
  const part = (new URL(request.url).searchParams.get('part') ?? '').replaceAll('\0', '').trim();
  const customers =
    part === '' || part.length > LONGEST_PART
      ? []
      : await findCustomers(scope, { part, limit: MOST_SUGGESTIONS });
  return Response.json({ customers }, { headers: { 'Cache-Control': 'no-store' } });
}
