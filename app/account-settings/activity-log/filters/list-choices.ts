import {
  countByAction,
  countByResource,
  countBySource,
  countByStatus,
  countByUser,
  type Facet,
} from '@/lib/activity/query/facets';
import { chosenOf, type FacetName } from '@/lib/activity/filter/choices';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { userKey } from '@/lib/activity/users/user-key';
import { describeChoice } from '@/lib/activity/words/describe-choice';
import type { Scope } from '@/lib/auth/scope';
import type { Translator } from '@/lib/platform/i18n/translator';

/** A value to choose, in words, and how many activities of the view have it. */
export type CountedChoice = { value: string; label: string; count: number };

// Nobody reads on; whoever is not among them is found by the search.
const MOST_CHOICES = 200;

const COUNTS: Record<FacetName, (scope: Scope, filter: ActivityFilter) => Promise<Facet[]>> = {
  action: countByAction,
  user: countByUser,
  status: countByStatus,
  resource: countByResource,
  source: countBySource,
};

/** The values of a facet in a view, the most frequent first, and those chosen, whether any has them. */
export async function listChoices(
  scope: Scope,
  { filter, name, t }: { filter: ActivityFilter; name: FacetName; t: Translator },
): Promise<CountedChoice[]> {
  const facets = await COUNTS[name](scope, { ...filter, page: null });
  const chosen = chosenOf(filter, name);
  const counted = facets.map((facet) => asChosen(facet, { name, chosen }));
  const frequent = counted.slice(0, MOST_CHOICES);
  const listed = new Set(frequent.map(({ value }) => value));
  const missing = chosen
    .filter((value) => !listed.has(value))
    .map(
      (value) => counted.find((facet) => facet.value === value) ?? { value, count: 0, as: value },
    );
  return [...frequent, ...missing].map(({ value, count, as }) => ({
    value,
    count,
    label: describeChoice({ name, value: as }, { t }),
  }));
}

// A user may be chosen by another spelling than the one that the log has last.
function asChosen(
  { value, count }: Facet,
  { name, chosen }: { name: FacetName; chosen: string[] },
): Facet & { as: string } {
  if (name !== 'user') return { value, count, as: value };
  const key = userKey(value);
  return { value: chosen.find((user) => userKey(user) === key) ?? value, count, as: value };
}
