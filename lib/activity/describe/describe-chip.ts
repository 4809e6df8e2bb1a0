import type { Chip } from '@/lib/activity/filter/chips';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { describeFilterValue } from './describe-filter-value';
import { describeHours } from './describe-hours';
import { describePeriod } from './describe-view';

/** A chip of a view, and the display names of the view's customers by id. */
export type ChipInView = {
  chip: Chip;
  filter: ActivityFilter;
  names: ReadonlyMap<string, string>;
};

/** A chip with its name and value: `Status: Failed`. */
export function describeChip(told: ChipInView, words: Localizer): string {
  const { t } = words;
  const { chip } = told;
  const name = chip.value === null ? t(`log.chips.${chip.name}`) : t(`filter.${chip.name}`);
  return t('log.chips.chip', { name, value: describeChipValue(told, words) });
}

/** The value of a chip alone: `Failed`. */
export function describeChipValue({ chip, filter, names }: ChipInView, words: Localizer): string {
  if (chip.value !== null) return describeFilterValue(chip, { t: words.t, names });
  if (chip.name === 'hours') return filter.hours ? describeHours(filter.hours, words.t) : '';
  return chip.name === 'q' ? isolatedText(filter.q ?? '') : describePeriod(filter, words);
}
