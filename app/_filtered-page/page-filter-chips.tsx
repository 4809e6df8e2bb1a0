import { useLocale, useTranslations } from 'next-intl';
import { FilterChips } from '@/components/activity-log/filter-bar/filter-chips';
import { chipsOf } from '@/lib/activity/filter/chips';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, periodOnly } from '@/lib/activity/filter/filter-url';
import { describeChip } from '@/lib/activity/describe/describe-chip';
import type { Day } from '@/lib/platform/time/time';

type PageFilterChipsProps = {
  /** The path of the page. */
  path: string;
  filter: ActivityFilter;
  today: Day;
  /** For reading, of the customers that are filtered by, by their ids. */
  names: ReadonlyMap<string, string>;
};

/** What a view is filtered by, each with the view without it. */
export function PageFilterChips({ path, filter, today, names }: PageFilterChipsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const hrefOf = (view: ActivityFilter) => path + activityFilterQuery(view);
  const cleared = { ...periodOnly(filter), ...defaultPeriod(today), isDefaultPeriod: true };
  return (
    <FilterChips
      chips={chipsOf(filter, today).map((chip) => ({
        key: `${chip.name} ${chip.value}`,
        label: describeChip({ chip, filter, names }, { t, locale }),
        href: hrefOf(chip.without),
      }))}
      clearHref={hrefOf(cleared)}
    />
  );
}
