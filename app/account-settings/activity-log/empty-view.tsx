import { ActivityEmpty } from '@/components/activity-log/activity-empty';
import { describePeriod } from '@/lib/activity/words/describe-view';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage, withoutChoices } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { addMonths } from '@/lib/time';

/** What stands in place of the table when a view holds nothing: why, and what to try. */
export function EmptyView({ filter }: { filter: ActivityFilter }) {
  const hrefOf = (view: ActivityFilter) => ACTIVITY_LOG_PATH + activityFilterQuery(view);
  if (filter.page) {
    return (
      <ActivityEmpty
        title="No more activities"
        reason="There is nothing beyond the page you came from."
        links={[{ href: hrefOf(atPage(filter, null)), label: 'Go to the newest' }]}
      />
    );
  }
  const wider = { ...filter, from: addMonths(filter.to, -12), isDefaultPeriod: false };
  const chosen = withoutChoices(filter);
  return (
    <ActivityEmpty
      title="No activities"
      reason={`Nothing was recorded for this choice in ${describePeriod(filter)}.`}
      links={[
        ...(hrefOf(chosen) === hrefOf(filter)
          ? []
          : [{ href: hrefOf(chosen), label: 'Clear the other filters' }]),
        ...(wider.from < filter.from ? [{ href: hrefOf(wider), label: 'Show twelve months' }] : []),
        ...(filter.isDefaultPeriod
          ? []
          : [{ href: ACTIVITY_LOG_PATH, label: 'Show the last month' }]),
      ]}
    />
  );
}
