import { describeChip } from '@/lib/activity/describe/describe-chip';
import { describeChoices } from '@/lib/activity/describe/describe-choices';
import { describeShortPeriod } from '@/lib/activity/describe/describe-view';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { dayOf } from '@/lib/platform/time/time';
import { filterOfSavedView } from './saved-view-filter';
import type { StoredFilter } from './saved-view';

type Opened = {
  instant: Date;
  /** The display names of customers, by id. */
  names: ReadonlyMap<string, string>;
  localizer: Localizer;
};

/**
 * A saved view in words: what it is filtered by, which may be nothing, and its period with its zone.
 * Null when its filter is no longer valid.
 */
export function describeSavedView(
  stored: StoredFilter,
  { instant, names, localizer }: Opened,
): { filters: string; period: string } | null {
  const filter = filterOfSavedView(stored, instant);
  if (!filter) return null;
  const today = dayOf(instant, filter.zone);
  const choices = describeChoices({ filter, names, today }, { describe: describeChip, localizer });
  return {
    filters: choices.join(localizer.t('roles.separator')),
    period: [periodOf(filter, { stored, localizer }), filter.zone].join(' · '),
  };
}

function periodOf(
  filter: ActivityFilter,
  { stored, localizer }: { stored: StoredFilter; localizer: Localizer },
): string {
  return stored.preset
    ? localizer.t(`log.presets.${stored.preset}`)
    : describeShortPeriod(filter, localizer);
}
