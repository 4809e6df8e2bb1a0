import type { Chip } from '@/lib/activity/filter/chips';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { describeFilterValue } from './describe-filter-value';
import { describeHours } from './describe-hours';
import { describePeriod } from './describe-view';

/** A chip of a view, and the names for reading of the view's customers by their ids. */
export type ChipInView = {
  chip: Chip;
  filter: ActivityFilter;
  names: ReadonlyMap<string, string>;
};

/** What a chip stands for, after what it is: `Status: Failed`. */
export function describeChip(told: ChipInView, words: Localizer): string {
  const { t } = words;
  const { chip } = told;
  const name = chip.value === null ? t(`log.chips.${chip.name}`) : t(`filter.${chip.name}`);
  return t('log.chips.chip', { name, value: describeChipValue(told, words) });
}

/** What a chip stands for, alone: `Failed`. */
export function describeChipValue({ chip, filter, names }: ChipInView, words: Localizer): string {
  if (chip.value !== null) return describeFilterValue(chip, { t: words.t, names });
  if (chip.name === 'hours') return filter.hours ? describeHours(filter.hours, words.t) : '';
  return chip.name === 'q' ? isolatedText(filter.q ?? '') : describePeriod(filter, words);
}
