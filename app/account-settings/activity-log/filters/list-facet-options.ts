import {
  countByAction,
  countByKind,
  countByResource,
  countBySource,
  countByStatus,
  countByUser,
  countByWeekday,
  type Facet,
} from '@/lib/activity/query/facets';
import type { FacetName } from '@/lib/activity/filter/facet-names';
import { selectedValues } from '@/lib/activity/filter/selections';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { userKey } from '@/lib/activity/users/user-key';
import {
  describeFilterOption,
  type FilterOption,
} from '@/lib/activity/describe/describe-filter-value';
import type { Scope } from '@/lib/auth/scope';
import type { Translator } from '@/lib/platform/i18n/translator';

/** An option with the number of its activities in the view. */
export type CountedOption = FilterOption & { count: number };

// Nobody reads further; the search finds the others.
const MAX_OPTIONS = 200;

const COUNT_BY: Record<FacetName, (scope: Scope, filter: ActivityFilter) => Promise<Facet[]>> = {
  action: countByAction,
  user: countByUser,
  kind: countByKind,
  status: countByStatus,
  resource: countByResource,
  source: countBySource,
  weekday: countByWeekday,
};

/**
 * The options of a facet in a view, the most frequent first, followed by the selected ones that are
 * missing.
 */
export async function listFacetOptions(
  scope: Scope,
  { filter, name, t }: { filter: ActivityFilter; name: FacetName; t: Translator },
): Promise<CountedOption[]> {
  const facets = await COUNT_BY[name](scope, { ...filter, page: null });
  const selected = selectedValues(filter, name);
  const counted = facets.map((facet) => asSelected(facet, { name, selected }));
  const frequent = counted.slice(0, MAX_OPTIONS);
  const listed = new Set(frequent.map(({ value }) => value));
  const missing = selected
    .filter((value) => !listed.has(value))
    .map(
      (value) => counted.find((facet) => facet.value === value) ?? { value, count: 0, as: value },
    );
  return [...frequent, ...missing].map(({ value, count, as }) => ({
    ...describeFilterOption({ name, value: as }, t),
    value,
    count,
  }));
}

// A user may be selected by another spelling than the latest one in the log.
function asSelected(
  { value, count }: Facet,
  { name, selected }: { name: FacetName; selected: string[] },
): Facet & { as: string } {
  if (name !== 'user') return { value, count, as: value };
  const key = userKey(value);
  return { value: selected.find((user) => userKey(user) === key) ?? value, count, as: value };
}
