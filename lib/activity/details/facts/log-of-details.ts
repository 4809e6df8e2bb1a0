import { describeHours } from '@/lib/activity/describe/describe-hours';
import { describeShortPeriod } from '@/lib/activity/describe/describe-view';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, periodOnly, timeOnly } from '@/lib/activity/filter/filter-url';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { Day } from '@/lib/platform/time/time';

/** The logs that a record's facts lead to: each fact adds itself to one of the queries. */
export type LogOfDetails = {
  /** The query of a period, and that period in words. */
  query: string;
  period: string;
  /** The query of all time. */
  allQuery: string;
};

/** Before there were partners and subscriptions of this kind. */
export const FIRST_DAY: Day = '2000-01-01';

/**
 * The log of a view's days, hours, days of the week and zone without its other choices, and the log of all days up to
 * `today`.
 */
export function logOfDetails(
  filter: ActivityFilter,
  { today, ...localizer }: Localizer & { today: Day },
): LogOfDetails {
  const { t } = localizer;
  const { from, to, hours, weekdays, own } = filter;
  const parts = [
    describeShortPeriod(filter, localizer),
    ...(hours ? [describeHours(hours, t)] : []),
    ...weekdays.map((day) => t(`log.weekdays.${day}`)),
  ];
  return {
    query: activityFilterQuery({ ...timeOnly(filter), own }),
    period: parts.join(t('roles.separator')),
    allQuery: activityFilterQuery({
      ...periodOnly(filter),
      own,
      from: from < FIRST_DAY ? from : FIRST_DAY,
      to: to > today ? to : today,
      isDefaultPeriod: false,
    }),
  };
}
