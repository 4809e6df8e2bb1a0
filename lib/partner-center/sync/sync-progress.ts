import type { Day } from '@/lib/platform/time/time';

/** Reported after each day; the counts are the sync's totals so far. */
export type SyncProgress = {
  day: Day;
  dayNumber: number;
  totalDays: number;
  stored: number;
  duplicates: number;
};
