import { z } from 'zod';
import { isRealTime } from '@/lib/platform/time/time';

/** An instant as the source sends it, in units of 100 nanoseconds (a .NET tick). */
export type SourceTime = {
  /** ISO 8601 UTC with six fractional digits, the precision of PostgreSQL. */
  micros: string;
  /** The seventh fractional digit. */
  tick: number;
};

const ISO = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)?$/;

/**
 * `operationDate`: ISO 8601 with up to seven significant fractional digits; more are dropped. A
 * time without an offset is UTC, as the API documents.
 */
export const sourceTimeSchema = z
  .string({ error: 'must be a time such as 2017-06-01T20:09:07.0450483Z' })
  // For the description of the API; it does not check anything.
  .meta({ examples: ['2017-06-01T20:09:07.0450483Z'] })
  .transform((text, context): SourceTime => {
    const time = parseSourceTime(text);
    if (time) return time;
    context.addIssue('must be a time such as 2017-06-01T20:09:07.0450483Z');
    return z.NEVER;
  });

/** Whether a time is after an instant, which has milliseconds only. */
export function isAfter({ micros }: SourceTime, instant: Date): boolean {
  const millis = textOf(instant);
  // A year after 9999 has a sign and six digits, and is after every time of a record.
  return !millis.startsWith('+') && micros.slice(0, 23) > millis.slice(0, 23);
}

// Records that arrive together are all held against the same instant.
let written = { time: NaN, text: '' };

function textOf(instant: Date): string {
  const time = instant.getTime();
  if (written.time !== time) written = { time, text: instant.toISOString() };
  return written.text;
}

/** Parses an instant in ISO 8601, in UTC when it has no offset; null when it is not one. */
export function parseSourceTime(text: string): SourceTime | null {
  const [, seconds, fraction = '', offset = 'Z'] = ISO.exec(text) ?? [];
  if (!seconds) return null;
  const utc = seconds.endsWith(':60') ? leapSecond(seconds, offset) : utcOf(seconds, offset);
  if (utc === null) return null;
  const digits = fraction.padEnd(7, '0');
  return { micros: `${utc}.${digits.slice(0, 6)}Z`, tick: Number(digits[6]) };
}

function utcOf(seconds: string, offset: string): string | null {
  if (!isRealTime(seconds)) return null;
  return offset === 'Z' ? seconds : toUtc(seconds + offset);
}

// Some days in UTC have a leap second at their end; PostgreSQL also reads it as the first second of
// the next day.
function leapSecond(seconds: string, offset: string): string | null {
  const before = utcOf(seconds.replace(/60$/, '59'), offset);
  if (!before?.endsWith('T23:59:59')) return null;
  const after = new Date(Date.parse(`${before}Z`) + 1000).toISOString().slice(0, 19);
  return isRealTime(after) ? after : null;
}

function toUtc(time: string): string | null {
  const epoch = Date.parse(time);
  if (Number.isNaN(epoch)) return null;
  const utc = new Date(epoch).toISOString().slice(0, 19);
  return isRealTime(utc) ? utc : null;
}
