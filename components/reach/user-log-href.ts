import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';

type Narrowing = Partial<Pick<ActivityFilter, 'customers' | 'actions' | 'hours'>>;

/** The URL of the log of one user in a view, or in a part of it. */
export function userLogHref(
  filter: ActivityFilter,
  { user, ...part }: Narrowing & { user: string },
): string {
  return ACTIVITY_LOG_PATH + activityFilterQuery({ ...filter, users: [user], ...part, page: null });
}
