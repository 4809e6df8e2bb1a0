import type { ActivityHead } from '@/lib/activity/activity';
import { isRealTime } from '@/lib/platform/time/time';

/** A position in page order, directly after the activity that it names. */
export type Cursor = {
  /** ISO 8601 UTC with six fractional digits. */
  occurredAt: string;
  /** Decimal digits. */
  sequence: string;
};

/** A page of the log: the activities that are older, or newer, than a position. */
export type PagePosition = { direction: 'older' | 'newer'; from: Cursor };

/** The position of an activity, its time truncated to PostgreSQL's precision. */
export function cursorOf({ occurredAt, sequence }: ActivityHead): Cursor {
  return { occurredAt: `${occurredAt.slice(0, 26)}Z`, sequence };
}

/** The position directly before an activity: the page from there on starts with it. */
export function positionBefore(activity: ActivityHead): PagePosition {
  const sequence = String(BigInt(activity.sequence) + 1n);
  return { direction: 'older', from: { ...cursorOf(activity), sequence } };
}

/** A cursor as the opaque text of `after` and `before`. */
export function formatCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.occurredAt} ${cursor.sequence}`).toString('base64url');
}

/** The position in such a text, or null when it is invalid. Never throws. */
export function parseCursor(text: string): Cursor | null {
  const decoded = Buffer.from(text, 'base64url').toString();
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{6}Z) (\d{1,18})$/.exec(decoded);
  const [, seconds, fraction, sequence] = parts ?? [];
  if (!seconds || !fraction || !sequence || !isRealTime(seconds)) return null;
  return { occurredAt: `${seconds}${fraction}`, sequence };
}
