import { getInteger } from './env';

/** How many days back a sync reads again: every sync, the first of a UTC day, and once a week. */
export type SyncLookback = { always: number; daily: number; weekly: number };

/**
 * `SYNC_DAYS`, `SYNC_DAYS_DAILY` and `SYNC_DAYS_WEEKLY`, or 3, 30 and 90 days. Throws SettingError
 * for anything but 0 to 90: Partner Center keeps no more.
 */
export function getSyncLookback(): SyncLookback {
  return {
    always: getInteger('SYNC_DAYS', { defaultValue: 3, ...LOOKBACK_RANGE }),
    daily: getInteger('SYNC_DAYS_DAILY', { defaultValue: 30, ...LOOKBACK_RANGE }),
    weekly: getInteger('SYNC_DAYS_WEEKLY', { defaultValue: 90, ...LOOKBACK_RANGE }),
  };
}

const LOOKBACK_RANGE = { min: 0, max: 90, unit: ' of days' };
