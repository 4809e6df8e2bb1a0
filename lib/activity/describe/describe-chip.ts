import type { Chip } from '@/lib/activity/filter/chips';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { Translator } from '@/lib/platform/i18n/translator';
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
  return t('log.chips.nameAndValue', {
    name: describeChipName(chip, t),
    value: describeChipValue(chipInView, localizer),
  });
}

/** The name of a chip alone: `Status`. */
export function describeChipName(chip: Chip, t: Translator): string {
  return t(`filter.${chip.name}`);
}

/** The value of a chip alone: `Failed`. */
export function describeChipValue(
  { chip, filter, names }: ChipInView,
  localizer: Localizer,
): string {
  if (chip.value !== null) return describeFilterValue(chip, { t: localizer.t, names });
  if (chip.name === 'hours') return filter.hours ? describeHours(filter.hours, localizer.t) : '';
  if (chip.name === 'own') return localizer.t('log.ownOn');
  return chip.name === 'q' ? isolatedText(filter.q ?? '') : describePeriod(filter, localizer);
}
