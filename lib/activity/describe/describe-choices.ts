import { chipsOf } from '@/lib/activity/filter/chips';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import type { Day } from '@/lib/platform/time/time';
import type { ChipInView } from './describe-chip';

/** A view on a day, with the display names of the customers in its filter, by id. */
export type NamedView = {
  filter: ActivityFilter;
  names: ReadonlyMap<string, string>;
  today: Day;
};

// A tab shows some thirty letters, the history some more, a cell of a table as many.
const MAX_CHOICES = 3;
const MAX_CHOICE_LENGTH = 40;

/**
 * What a view is filtered by besides its period, as `describe` words each chip: the first few, none
 * of them long, and how many more there are.
 */
export function describeChoices(
  { filter, names, today }: NamedView,
  {
    describe,
    localizer,
  }: { describe: (chip: ChipInView, localizer: Localizer) => string; localizer: Localizer },
): string[] {
  const chips = chipsOf(filter, today).filter(({ name }) => name !== 'period');
  const more = chips.length - MAX_CHOICES;
  return [
    ...chips
      .slice(0, MAX_CHOICES)
      .map((chip) =>
        truncateWithEllipsis(describe({ chip, filter, names }, localizer), MAX_CHOICE_LENGTH),
      ),
    ...(more > 0 ? [localizer.t('log.moreChosen', { count: more })] : []),
  ];
}
