import { getCustomerNames } from '@/lib/activity/query/customers';
import type { LegalHold } from '@/lib/activity/retention/legal-hold';
import type { Scope } from '@/lib/auth/scope';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';

/** The names of customers under holds, by id: former customers are named by the log. */
export async function readHeldNames(
  scope: Scope,
  holds: Pick<LegalHold, 'customerId'>[],
): Promise<Map<string, string>> {
  const ids = [...new Set(holds.map(({ customerId }) => customerId))];
  const names = await getCustomerNames(scope, ids);
  return readCustomerNames(
    scope,
    [...names].map(([id, name]) => ({ id, name })),
  );
}
