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
export function describeChip(chipInView: ChipInView, localizer: Localizer): string {
  const { t } = localizer;
  const { chip } = chipInView;
  const name = chip.value === null ? t(`log.chips.${chip.name}`) : t(`filter.${chip.name}`);
  return t('log.chips.chip', { name, value: describeChipValue(chipInView, localizer) });
}

/** The value of a chip alone: `Failed`. */
export function describeChipValue(
  { chip, filter, names }: ChipInView,
  localizer: Localizer,
): string {
  if (chip.value !== null) return describeFilterValue(chip, { t: localizer.t, names });
  if (chip.name === 'hours') return filter.hours ? describeHours(filter.hours, localizer.t) : '';
  return chip.name === 'q' ? isolatedText(filter.q ?? '') : describePeriod(filter, localizer);
}
