import { useLocale, useTranslations } from 'next-intl';
import { FilterChips } from '@/components/activity-log/chips/filter-chips';
import { chipsOf } from '@/lib/activity/filter/chips';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, periodOnly } from '@/lib/activity/filter/filter-url';
import { describeChip, describeChipName } from '@/lib/activity/describe/describe-chip';
import type { Day } from '@/lib/platform/time/time';

type PageFilterChipsProps = {
  /** The path of the page. */
  path: string;
  /** The URL of a view, where the page has parameters of its own. */
  hrefOf?: (view: ActivityFilter) => string;
  filter: ActivityFilter;
  today: Day;
  /** The display names of the customers in the filter, by id. */
  names: ReadonlyMap<string, string>;
};

/** The active filters of a view, each linked to the view without it. */
export function PageFilterChips({ path, filter, today, names, ...page }: PageFilterChipsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const hrefOf = page.hrefOf ?? ((view: ActivityFilter) => path + activityFilterQuery(view));
  const cleared = { ...periodOnly(filter), ...defaultPeriod(today), isDefaultPeriod: true };
  return (
    <FilterChips
      chips={chipsOf(filter, today).map((chip) => ({
        key: `${chip.name} ${chip.value}`,
        field: chip.name,
        fieldLabel: describeChipName(chip, t),
        label: describeChip({ chip, filter, names }, { t, locale }),
        href: hrefOf(chip.without),
      }))}
      clearHref={hrefOf(cleared)}
    />
  );
}
