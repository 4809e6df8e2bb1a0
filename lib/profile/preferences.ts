import { parseHours, WORKING_HOURS, type DayHours } from '@/lib/activity/filter/hours';
import { WEEKDAYS, type Weekday } from '@/lib/activity/filter/weekdays';
import { parseTimeZone, UTC } from '@/lib/platform/time/time';

/** A person's clock and working week. */
export type Preferences = {
  /** The IANA zone in which pages open whose URL names none. */
  zone: string;
  /** The same if it was chosen, or else null. */
  chosenZone: string | null;
  /** Working hours by the clock of a view's zone. */
  workingHours: DayHours;
  /** The days off, in their order; may be empty. */
  weekend: Weekday[];
};

/** Hours and days of work. */
export type WorkingWeek = Pick<Preferences, 'workingHours' | 'weekend'>;

/** The columns of a user that hold them; null where nothing was chosen. */
export type StoredPreferences = {
  timeZone: string | null;
  workingHours: string | null;
  weekend: string | null;
};

// The weekend of most regions, and of all three languages.
const DEFAULT_WEEKEND: Weekday[] = ['6', '7'];

/** The working week of who has chosen none. */
export const DEFAULT_WORKING_WEEK: WorkingWeek = {
  workingHours: WORKING_HOURS,
  weekend: DEFAULT_WEEKEND,
};

/** A user's preferences; the defaults where nothing was chosen, or what is no longer readable. */
export function preferencesOf({ timeZone, ...stored }: StoredPreferences): Preferences {
  const hours = parseHours(stored.workingHours ?? '');
  const { weekend } = stored;
  const chosenZone = parseTimeZone(timeZone ?? '');
  return {
    zone: chosenZone ?? UTC,
    chosenZone,
    workingHours: hours === null || hours === 'all' ? WORKING_HOURS : hours,
    weekend:
      weekend === null ? DEFAULT_WEEKEND : WEEKDAYS.filter((weekday) => weekend.includes(weekday)),
  };
}
