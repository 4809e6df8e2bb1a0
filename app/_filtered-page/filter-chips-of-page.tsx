import { useLocale, useTranslations } from 'next-intl';
import { FilterChips } from '@/components/activity-log/filter-bar/filter-chips';
import { chipsOf } from '@/lib/activity/filter/chips';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, withoutChoices } from '@/lib/activity/filter/filter-url';
import { describeChip } from '@/lib/activity/words/describe-chip';
import type { Day } from '@/lib/platform/time/time';

type ViewChipsProps = {
  /** The path of the page. */
  path: string;
  filter: ActivityFilter;
  today: Day;
  /** For reading, of the customers that are filtered by, by their ids. */
  names: ReadonlyMap<string, string>;
};

/** What a view is filtered by, each with the view without it. */
export function ViewChips({ path, filter, today, names }: ViewChipsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const hrefOf = (view: ActivityFilter) => path + activityFilterQuery(view);
  const cleared = { ...withoutChoices(filter), ...defaultPeriod(today), isDefaultPeriod: true };
  return (
    <FilterChips
      chips={chipsOf(filter, today).map((chip) => ({
        key: `${chip.name} ${chip.value}`,
        words: describeChip({ chip, filter, names }, { t, locale }),
        href: hrefOf(chip.without),
      }))}
      clearHref={hrefOf(cleared)}
    />
  );
}
