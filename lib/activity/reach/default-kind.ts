import type { Scope } from '@/lib/auth/scope';
import { parseActorKind } from '@/lib/activity/activity';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, timeOnly } from '@/lib/activity/filter/filter-url';
import { countByKind } from '@/lib/activity/query/facets';
import { kindToOpen, type ReachKind } from './reach-view';

/**
 * The kind of users that a view without one opens with: somebody who summarises a customer's user
 * would otherwise see nothing. Without other choices it is always partner users.
 */
export async function findDefaultKind(scope: Scope, filter: ActivityFilter): Promise<ReachKind> {
  const isOfTime = activityFilterQuery(filter) === activityFilterQuery(timeOnly(filter));
  if (filter.kinds.length > 0 || isOfTime) return 'partnerUsers';
  const facets = await countByKind(scope, filter);
  const present = facets.map(({ value }) => parseActorKind(value)).filter((kind) => kind !== null);
  return kindToOpen(present, filter);
}
