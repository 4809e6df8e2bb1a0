import { toFilterUser } from '@/lib/activity/absent';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH, FILTERS_PATH } from '@/lib/activity/paths';

type Narrowing = Partial<Pick<ActivityFilter, 'customers' | 'actions' | 'hours' | 'weekdays'>>;

/** The URL of the log of one user in a view, or in a part of it. */
export function userLogHref(
  filter: ActivityFilter,
  { user, ...part }: Narrowing & { user: string },
): string {
  const users = [toFilterUser(user)];
  return ACTIVITY_LOG_PATH + activityFilterQuery({ ...filter, users, ...part, page: null });
}

/** The URL of the page that lists and counts all actions of one user in a view. */
export function allFiltersHref(filter: ActivityFilter, user: string): string {
  const users = [toFilterUser(user)];
  return FILTERS_PATH + activityFilterQuery({ ...filter, users, page: null });
}
