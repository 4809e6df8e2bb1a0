import { useLocale, useTranslations } from 'next-intl';
import { ActivityEmpty } from '@/components/activity-log/table/activity-empty';
import { describeEmptyView } from '@/lib/activity/describe/describe-view';
import { describeFilterValue } from '@/lib/activity/describe/describe-filter-value';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import {
  activityFilterQuery,
  atPage,
  periodOnly,
  timeOnly,
} from '@/lib/activity/filter/filter-url';
import { suggestFilters } from '@/lib/activity/search/suggest-filters';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { addMonths, dayOf, now } from '@/lib/platform/time/time';

/** Replaces the table when a view is empty: why it is, and what to try. */
export function EmptyResults({ filter }: { filter: ActivityFilter }) {
  const t = useTranslations();
  const locale = useLocale();
  const hrefOf = (view: ActivityFilter) => ACTIVITY_LOG_PATH + activityFilterQuery(view);
  if (filter.page) {
    return (
      <ActivityEmpty
        title={t('log.empty.noMore')}
        reason={t('log.empty.noMoreReason')}
        links={[{ href: hrefOf(atPage(filter, null)), label: t('log.empty.toNewest') }]}
      />
    );
  }
  const wider = { ...filter, from: addMonths(filter.to, -12), isDefaultPeriod: false };
  const unfiltered = periodOnly(filter);
  const today = dayOf(now(), filter.zone);
  const lastMonth = { ...timeOnly(filter), ...defaultPeriod(today), isDefaultPeriod: true };
  return (
    <ActivityEmpty
      title={t('log.empty.none')}
      reason={describeEmptyView(filter, { t, locale })}
      links={[
        // What the search named in words, as the choice that it is.
        ...suggestFilters(filter).map(({ name, value, view }) => ({
          href: hrefOf(view),
          label: t('log.chips.nameAndValue', {
            name: t(`filter.${name}`),
            value: describeFilterValue({ name, value }, { t }),
          }),
        })),
        ...(hrefOf(unfiltered) === hrefOf(filter)
          ? []
          : [{ href: hrefOf(unfiltered), label: t('log.empty.clearOthers') }]),
        ...(wider.from < filter.from
          ? [{ href: hrefOf(wider), label: t('log.empty.twelveMonths') }]
          : []),
        ...(filter.isDefaultPeriod
          ? []
          : [{ href: hrefOf(lastMonth), label: t('log.empty.lastMonth') }]),
      ]}
    />
  );
}
