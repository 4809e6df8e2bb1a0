import type { Period } from '@/lib/activity/filter/filter';
import type { Scope } from '@/lib/auth/scope';
import { addMonths, dayOf, now, startOfDay, UTC, type Day } from '@/lib/platform/time/time';
import { MIN_MONTHS } from './policy';
import { getRetentionPolicy } from './read-policy';

/** Names the day before which records were removed, on an answer about a period that reaches there. */
export const REMOVED_BEFORE_HEADER = 'X-Removed-Before';

/**
 * The day (UTC) before which the partner's records were removed, if a period begins before it; null for
 * all others.
 */
export async function findRemovedBefore(
  scope: Scope,
  { from, zone }: Pick<Period, 'from'> & { zone: string },
): Promise<Day | null> {
  // No policy is shorter, so nearly all views need no query.
  if (from > addMonths(dayOf(now(), UTC), -MIN_MONTHS)) return null;
  const { removedBefore } = await getRetentionPolicy(scope);
  if (removedBefore === null) return null;
  return startOfDay(from, zone) < startOfDay(removedBefore, UTC) ? removedBefore : null;
}
