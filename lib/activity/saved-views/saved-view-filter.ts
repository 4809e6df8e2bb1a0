import {
  defaultPeriod,
  parseActivityFilter,
  type ActivityFilter,
} from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { periodOfPreset, type PresetName } from '@/lib/activity/filter/presets';
import { dayOf, UTC } from '@/lib/platform/time/time';
import type { StoredFilter } from './saved-view';

/** Whether a view shows anything but the log as it opens, in whatever zone. */
export function isWorthSaving(filter: ActivityFilter): boolean {
  return activityFilterQuery({ ...filter, zone: UTC, page: null }) !== '';
}

/** What a saved view stores of a filter: its days, or the preset that gives them on any day. */
export function toStoredFilter(filter: ActivityFilter, preset: PresetName | null): StoredFilter {
  const query = activityFilterQuery({ ...filter, isDefaultPeriod: preset !== null, page: null });
  return { query, preset };
}

/**
 * The filter of a saved view that is opened at `instant`, with the days of that day; null when it is
 * no longer valid.
 */
export function filterOfSavedView(
  { query, preset }: StoredFilter,
  instant: Date,
): ActivityFilter | null {
  const parameters = toQueryParameters(new URLSearchParams(query));
  const { filter } = parseActivityFilter(parameters, instant);
  if (!filter || !preset) return filter;
  const today = dayOf(instant, filter.zone);
  const period = periodOfPreset(preset, today);
  const { from, to } = defaultPeriod(today);
  return { ...filter, ...period, isDefaultPeriod: period.from === from && period.to === to };
}

/**
 * The query of the log's URL that opens a saved view at `instant`. The log says what is wrong with
 * one that is no longer valid.
 */
export function savedViewQuery(stored: StoredFilter, instant: Date): string {
  const filter = filterOfSavedView(stored, instant);
  return filter ? activityFilterQuery(filter) : stored.query;
}
