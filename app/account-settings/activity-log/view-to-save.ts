import type { ViewToSave } from '@/components/activity-log/saved-views/save-view-form';
import { describeShortPeriod } from '@/lib/activity/describe/describe-view';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { presetOf } from '@/lib/activity/filter/presets';
import { MAX_SAVED_VIEWS, MAX_VIEW_QUERY_LENGTH } from '@/lib/activity/saved-views/saved-view';
import { isWorthSaving, toStoredFilter } from '@/lib/activity/saved-views/saved-view-filter';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { Day } from '@/lib/platform/time/time';

type Present = {
  today: Day;
  localizer: Localizer;
  /** How many views the reader has, and whether one of them is the filter's. */
  saved: number;
  isSaved: boolean;
};

/** What the form sends that saves a view, or why there is no form; neither where it has no sense. */
export function toSave(
  filter: ActivityFilter,
  { today, localizer, saved, isSaved }: Present,
): { view: ViewToSave | null; refusal: string | null } {
  const { t } = localizer;
  const refuse = (refusal: string | null) => ({ view: null, refusal });
  if (isSaved || !isWorthSaving(filter)) return refuse(null);
  if (saved >= MAX_SAVED_VIEWS)
    return refuse(t('savedViews.problems.tooMany', { most: MAX_SAVED_VIEWS }));
  const { query } = toStoredFilter(filter, null);
  if (query.length > MAX_VIEW_QUERY_LENGTH) return refuse(t('savedViews.problems.tooManyFilters'));
  const name = presetOf(filter, today);
  const preset = name && {
    name,
    label: t(`log.presets.${name}`),
    dates: describeShortPeriod(filter, localizer),
  };
  return { view: { query, preset }, refusal: null };
}
