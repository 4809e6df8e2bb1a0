import { getInteger } from './env';

/** How long a session lasts, in minutes: in all, and without being used. */
export type SessionLimits = { total: number; idle: number };

/**
 * `SESSION_HOURS` and `SESSION_IDLE_MINUTES`, or 8 hours and 2 hours: a working day and a long
 * meeting. NIST SP 800-63B asks for at most 24 hours with one factor of this kind. Throws SettingError
 * for anything but 1 to 720 hours and 5 minutes to the whole time.
 */
export function getSessionLimits(): SessionLimits {
  const total =
    60 * getInteger('SESSION_HOURS', { defaultValue: 8, min: 1, max: 720, unit: ' of hours' });
  const idle = getInteger('SESSION_IDLE_MINUTES', {
    defaultValue: Math.min(120, total),
    min: 5,
    max: total,
    unit: ' of minutes',
  });
  return { total, idle };
}
