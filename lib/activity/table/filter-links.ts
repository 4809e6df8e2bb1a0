import { toFilterUser } from '@/lib/activity/absent';
import type { ActivityHead } from '@/lib/activity/activity';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { selectedValues, withSelected } from '@/lib/activity/filter/selections';
import { userKey } from '@/lib/activity/users/user-key';

/** The columns whose values link to a view with only that value. */
export type FilterLinkName = 'customer' | 'action' | 'user';

/** The queries of those views; missing where the view shows nothing else anyway. */
export type FilterLinks = Partial<Record<FilterLinkName, string>>;

export type FilterLinksOf = (activity: ActivityHead) => FilterLinks;

/** Makes the filter links of rows. Each is made once, as fifty rows have few distinct values. */
export function filterLinkBuilder(filter: ActivityFilter): FilterLinksOf {
  const known = new Map<string, string | undefined>();
  const queryOf = (name: FilterLinkName, value: string | null): string | undefined => {
    if (!value) return undefined;
    const key = `${name} ${value}`;
    if (!known.has(key)) known.set(key, filterLinkQuery(filter, { name, value }));
    return known.get(key);
  };
  return ({ customerId, operationType, userPrincipalName }) => ({
    customer: queryOf('customer', customerId),
    action: queryOf('action', operationType),
    user: queryOf('user', toFilterUser(userPrincipalName)),
  });
}

function filterLinkQuery(
  filter: ActivityFilter,
  { name, value }: { name: FilterLinkName; value: string },
): string | undefined {
  const selected = selectedValues(filter, name);
  if (selected.length === 1 && isSameValue(name, [selected[0] ?? '', value])) return undefined;
  return activityFilterQuery(withSelected(filter, { name, values: [value] }));
}

function isSameValue(name: FilterLinkName, [one, other]: [string, string]): boolean {
  return name === 'user' ? userKey(one) === userKey(other) : one === other;
}
