import type { PresetName } from '@/lib/activity/filter/presets';

/** How many views a user may have. */
export const MAX_SAVED_VIEWS = 50;

export const MAX_VIEW_NAME_LENGTH = 60;

/** Some fifty customers or users; every page of the log links to all of a reader's views. */
export const MAX_VIEW_QUERY_LENGTH = 4 * 1024;

/** What is stored of a filter. */
export type StoredFilter = {
  /** As `activityFilterQuery` writes it; without days where `preset` gives them. */
  query: string;
  /** The period that is counted from the day on which the view is opened. */
  preset: PresetName | null;
};

/** A view of the log that a user has given a name. */
export type SavedView = StoredFilter & { id: string; name: string };
