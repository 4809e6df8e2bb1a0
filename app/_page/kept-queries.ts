import type { KeptQueries } from '@/components/layout/account-pages';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import {
  activityFilterQuery,
  periodOnly,
  timeOnly,
  zoneQuery,
} from '@/lib/activity/filter/filter-url';

/** What the links from a page to others keep of the view that it shows. */
export function keptQueriesOf(view: ActivityFilter): KeptQueries {
  return {
    zone: zoneQuery(view.zone),
    period: activityFilterQuery(periodOnly(view)),
    hours: activityFilterQuery(timeOnly(view)),
  };
}
