import { addMonths, dayOf, UTC, type Day } from '@/lib/platform/time/time';

/**
 * The shortest that a partner can keep its activities, in months. Partner Center delivers the last 90
 * days again and again, and a year is what audits ask for.
 */
export const MIN_MONTHS = 12;
export const MAX_MONTHS = 1200;

/** How long a partner keeps its activities. */
export type RetentionPolicy = {
  /** Null: for ever. */
  months: number | null;
  /** The first day (UTC) that no removal has reached; null: nothing was ever removed. */
  removedBefore: Day | null;
  /** How often it was changed, plus one. */
  version: number;
};

/** What holds where nothing was ever set. */
export const DEFAULT_POLICY: RetentionPolicy = { months: null, removedBefore: null, version: 1 };

/**
 * The first day (UTC) of the earliest month that is kept: the months before it ended so long ago that
 * they may be removed. Null: everything is kept.
 */
export function keptFrom({ months }: Pick<RetentionPolicy, 'months'>, instant: Date): Day | null {
  if (months === null) return null;
  return `${addMonths(dayOf(instant, UTC), -months).slice(0, 7)}-01`;
}

/** Whether a policy of `after` months lets more be removed than one of `before`. */
export function isShorter(after: number | null, before: number | null): boolean {
  return after !== null && (before === null || after < before);
}
