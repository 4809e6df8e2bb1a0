import { randomUUID } from 'node:crypto';
import { CustomerChoice } from '@/components/retention/customer-choice';
import { findCustomers } from '@/lib/activity/query/customers';
import { newHoldPath } from '@/lib/activity/retention/paths';
import { countSearch } from '@/lib/activity/search/search-limit';
import type { Scope } from '@/lib/auth/scope';
import type { Viewer } from '@/lib/auth/viewer';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findGuid } from '@/lib/platform/text/guid';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { readHeldNames } from '../../read-held-names';

// As many as can be compared; with more matches the reader types more.
const MAX_CUSTOMERS = 20;
const MAX_SEARCH_LENGTH = 200;

type ChoiceContentProps = { viewer: Viewer; scope: Scope; search: string };

/** The search for the customer of a hold, by name, or by the id of one that is none any more. */
export async function ChoiceContent({ viewer, scope, search }: ChoiceContentProps) {
  const t = await getTranslator();
  if (search === '' || search.length > MAX_SEARCH_LENGTH)
    return <CustomerChoice search="" error={undefined} customers={[]} />;
  const seconds = await countSearch(viewer);
  if (seconds !== null) {
    const error = t('log.problems.tooManySearches', { seconds });
    return <CustomerChoice search={search} error={error} customers={[]} />;
  }
  const names = await findNames(scope, search);
  const customers = [...names].map(([id, name]) => ({
    id,
    name,
    href: newHoldPath(id, randomUUID()),
  }));
  const error =
    customers.length > 0
      ? undefined
      : t('retention.newHold.noCustomer', { part: isolatedText(search) });
  return <CustomerChoice search={search} error={error} customers={customers} />;
}

async function findNames(scope: Scope, search: string): Promise<Map<string, string>> {
  const customerId = findGuid(search);
  if (customerId !== null) return readHeldNames(scope, [{ customerId }]);
  return readCustomerNames(scope, await findCustomers(scope, { search, limit: MAX_CUSTOMERS }));
}
