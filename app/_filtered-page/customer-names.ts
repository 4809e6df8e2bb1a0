import { cache } from 'react';
import { getCustomerNames } from '@/lib/activity/query/customers';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Scope } from '@/lib/auth/scope';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';

/**
 * Names for reading of the customers that a view is filtered by, by their ids. Read once a request,
 * for the page and for its title.
 */
export function customerNamesOfView(scope: Scope, { customers }: ActivityFilter) {
  return readNamesOnce(scope, customers.join(' '));
}

// By one text: equal lists of two readers are not the same list.
const readNamesOnce = cache(async (scope: Scope, ids: string) => {
  const names = await getCustomerNames(scope, ids.split(' ').filter(Boolean));
  return readCustomerNames(
    scope,
    [...names].map(([id, name]) => ({ id, name })),
  );
});
