import { useLocale, useTranslations } from 'next-intl';
import { FilterChips } from '@/components/activity-log/filter-chips';
import { chipsOf, type Chip } from '@/lib/activity/filter/chips';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, withoutChoices } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { describeChoice } from '@/lib/activity/words/describe-choice';
import { describePeriod } from '@/lib/activity/words/describe-view';
import type { Day } from '@/lib/time';

const hrefOf = (view: ActivityFilter) => ACTIVITY_LOG_PATH + activityFilterQuery(view);

type ViewChipsProps = {
  filter: ActivityFilter;
  today: Day;
  /** Of the customers that are filtered by, by their ids. */
  names: ReadonlyMap<string, string>;
};

/** What a view is filtered by, each with the view without it. */
export function ViewChips({ filter, today, names }: ViewChipsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const wordsOf = (chip: Chip): string => {
    const value = valueOf(chip);
    const name = chip.value === null ? t(`log.chips.${chip.name}`) : t(`filter.${chip.name}`);
    return t('log.chips.chip', { name, value });
  };
  const valueOf = (chip: Chip): string => {
    if (chip.value !== null) return describeChoice(chip, { t, names });
    return chip.name === 'q' ? (filter.q ?? '') : describePeriod(filter, { t, locale });
  };
  const cleared = { ...withoutChoices(filter), ...defaultPeriod(today), isDefaultPeriod: true };
  return (
    <FilterChips
      chips={chipsOf(filter, today).map((chip) => ({
        key: `${chip.name} ${chip.value}`,
        words: wordsOf(chip),
        href: hrefOf(chip.without),
      }))}
      clearHref={hrefOf(cleared)}
    />
  );
}
