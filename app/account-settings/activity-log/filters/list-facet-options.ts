import {
  countByAction,
  countByResource,
  countBySource,
  countByStatus,
  countByUser,
  type Facet,
} from '@/lib/activity/query/facets';
import { selectedValues, type FacetName } from '@/lib/activity/filter/selections';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { userKey } from '@/lib/activity/users/user-key';
import { describeFilterValue } from '@/lib/activity/describe/describe-filter-value';
import type { Scope } from '@/lib/auth/scope';
import type { Translator } from '@/lib/platform/i18n/translator';

/** A value to choose, in words, and how many activities of the view have it. */
export type CountedOption = { value: string; label: string; count: number };

// Nobody reads on; whoever is not among them is found by the search.
const MAX_OPTIONS = 200;

const COUNT_BY: Record<FacetName, (scope: Scope, filter: ActivityFilter) => Promise<Facet[]>> = {
  action: countByAction,
  user: countByUser,
  status: countByStatus,
  resource: countByResource,
  source: countBySource,
};

/** The values of a facet in a view, the most frequent first, and those chosen, whether any has them. */
export async function listFacetOptions(
  scope: Scope,
  { filter, name, t }: { filter: ActivityFilter; name: FacetName; t: Translator },
): Promise<CountedOption[]> {
  const facets = await COUNT_BY[name](scope, { ...filter, page: null });
  const chosen = selectedValues(filter, name);
  const counted = facets.map((facet) => asSelected(facet, { name, chosen }));
  const frequent = counted.slice(0, MAX_OPTIONS);
  const listed = new Set(frequent.map(({ value }) => value));
  const missing = chosen
    .filter((value) => !listed.has(value))
    .map(
      (value) => counted.find((facet) => facet.value === value) ?? { value, count: 0, as: value },
    );
  return [...frequent, ...missing].map(({ value, count, as }) => ({
    value,
    count,
    label: describeFilterValue({ name, value: as }, { t }),
  }));
}

// A user may be chosen by another spelling than the one that the log has last.
function asSelected(
  { value, count }: Facet,
  { name, chosen }: { name: FacetName; chosen: string[] },
): Facet & { as: string } {
  if (name !== 'user') return { value, count, as: value };
  const key = userKey(value);
  return { value: chosen.find((user) => userKey(user) === key) ?? value, count, as: value };
}
