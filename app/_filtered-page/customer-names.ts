import { cache } from 'react';
import { getCustomerNames } from '@/lib/activity/query/customers';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Scope } from '@/lib/auth/scope';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';

/**
 * The display names of the customers in a view's filter, by id. Read once per request, for the page
 * and its title.
 */
export function customerNamesOfView(scope: Scope, { customers }: ActivityFilter) {
  return readNamesOnce(scope, customers.join(' '));
}

// Keyed by one text, because equal lists are not the same object.
const readNamesOnce = cache(async (scope: Scope, ids: string) => {
  const names = await getCustomerNames(scope, ids.split(' ').filter(Boolean));
  return readCustomerNames(
    scope,
    [...names].map(([id, name]) => ({ id, name })),
  );
});
