import type { Scope } from '@/lib/auth/scope';
import { NAME_SEPARATOR } from '@/lib/customers/search-name';
import { queryRows, sql } from '@/lib/platform/database/database';
import { containsPattern } from '@/lib/platform/database/like-pattern';
import { isGuid } from '@/lib/platform/text/guid';
import { foldText } from '@/lib/platform/text/fold-text';

/** At most `limit` customers whose name contains `search`, folded as a search is; sorted by name. */
export async function findCustomers(
  scope: Scope,
  { search, limit }: { search: string; limit: number },
): Promise<{ id: string; name: string }[]> {
  return queryRows(
    scope,
    sql`
    SELECT id, name FROM customer
    WHERE partner_id = ${scope.partnerId}::uuid
      -- An older version that still runs writes no search_name.
      AND split_part(coalesce(search_name, lower(name)), ${NAME_SEPARATOR}, 1) LIKE ${containsPattern(foldText(search))}
    ORDER BY name, id LIMIT ${limit}`,
  );
}

/**
 * The names of customers by their ids: the current name, or for a former customer the latest name in
 * the log that was not dated ahead. Unknown ids, and what is no id, are left out.
 */
export async function getCustomerNames(scope: Scope, ids: string[]): Promise<Map<string, string>> {
  const guids = ids.filter(isGuid);
  if (guids.length === 0) return new Map();
  const rows = await queryRows<{ id: string; name: string }>(
    scope,
    sql`
    SELECT id, coalesce(
      (SELECT name FROM customer WHERE partner_id = ${scope.partnerId}::uuid AND customer.id = requested.id),
      (SELECT customer_name FROM activity
       WHERE partner_id = ${scope.partnerId}::uuid AND customer_id = requested.id AND customer_name IS NOT NULL
         AND occurred_at <= recorded_at
       ORDER BY occurred_at DESC, sequence DESC LIMIT 1)) AS name
    FROM unnest(${guids}::uuid[]) AS requested (id)`,
  );
  return new Map(rows.filter(({ name }) => name !== null).map(({ id, name }) => [id, name]));
}
