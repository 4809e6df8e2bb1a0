import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOf,
  daysLater,
  formatDateTime,
  formatDayInWords,
  formatInstantInWords,
  formatTimestamp,
  instantsOfDays,
  monthsLater,
  parseDay,
  parseTimeZone,
} from '@/lib/platform/time/time';

const HOUR = 60 * 60 * 1000;

function hoursOf(day: string, zone: string): number {
  const { start, end } = instantsOfDays({ from: day, to: day, zone });
  return (end.getTime() - start.getTime()) / HOUR;
}

describe('the days of a period', () => {
  it('include the last day in full', () => {
    const { start, end } = instantsOfDays({ from: '2026-02-27', to: '2026-03-01', zone: 'UTC' });
    expect(start.toISOString()).toBe('2026-02-27T00:00:00.000Z');
    expect(end.toISOString()).toBe('2026-03-02T00:00:00.000Z');
  });

  it('have 23 or 25 hours where the clocks change', () => {
    expect(hoursOf('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(hoursOf('2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(hoursOf('2026-10-26', 'Europe/Berlin')).toBe(24);
  });

  it('begin at one o’clock where the clocks change at midnight', () => {
    const zone = 'Africa/Cairo';
    const { start } = instantsOfDays({ from: '2026-04-24', to: '2026-04-24', zone });
    expect(formatDateTime(start, zone)).toBe('2026-04-24 01:00:00');
    expect(hoursOf('2026-04-24', zone)).toBe(23);
  });

  it('stay within the range of the database at both ends of the calendar', () => {
    const zone = 'Pacific/Kiritimati';
    const { start } = instantsOfDays({ from: '1000-01-01', to: '9998-12-31', zone });
    const { end } = instantsOfDays({ from: '1000-01-01', to: '9998-12-31', zone: 'Etc/GMT+12' });
    expect([start, end].map((instant) => instant.toISOString().length)).toEqual([24, 24]);
  });
});

describe('a day', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '0999-12-31', '9999-01-01', '', 'today'])(
    'is not %j',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it('may be the 29th of February in a leap year only', () => {
    expect([parseDay('2028-02-29'), parseDay('2026-02-29')]).toEqual(['2028-02-29', null]);
  });

  it('a month from the 31st is the last day of a shorter month', () => {
    expect([addMonths('2026-03-31', -1), addMonths('2026-01-31', 1)]).toEqual([
      '2026-02-28',
      '2026-02-28',
    ]);
  });

  it('moved beyond the end of the calendar stays at its end', () => {
    expect([addMonths('9998-12-31', 1), addMonths('1000-01-01', -1)]).toEqual([
      '9998-12-31',
      '1000-01-01',
    ]);
  });

  it('is that of the calendar in the zone', () => {
    const instant = new Date('2026-11-21T20:00:00Z');
    expect([dayOf(instant, 'UTC'), dayOf(instant, 'Asia/Tokyo')]).toEqual([
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  it('can be written in words', () =>
    expect(formatDayInWords('2026-11-21', 'en')).toBe('21 Nov 2026'));
});

describe('a time', () => {
  it('follows the zone, even in the hour of a clock change', () => {
    const berlin = (iso: string) => formatDateTime(iso, 'Europe/Berlin').slice(11);
    expect(berlin('2026-03-29T00:59:59.9999999Z')).toBe('01:59:59');
    expect(berlin('2026-03-29T01:00:00.0000000Z')).toBe('03:00:00');
    expect(berlin('2026-10-25T00:30:00.0000000Z')).toBe('02:30:00');
    expect(berlin('2026-10-25T01:30:00.0000000Z')).toBe('02:30:00');
  });

  it('agrees with Intl at instants of any zone', () => {
    for (const zone of ['Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns']) {
      const intl = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      for (let hour = 0; hour < 24 * 365; hour += 7) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour, 13, 7));
        expect(formatDateTime(instant, zone)).toBe(intl.format(instant));
      }
    }
  });

  it('keeps its milliseconds in a timestamp', () => {
    expect(formatTimestamp('2017-06-01T20:09:07.0450483Z')).toBe('2017-06-01T20:09:07.045Z');
  });
});

describe('a time zone', () => {
  it.each(['IST', 'pst', '+05:30', 'Mars/Olympus', '', '../etc', 'UTC; drop', '\0'])(
    'is not %j',
    (text) => expect(parseTimeZone(text)).toBeNull(),
  );

  it('can be any zone that the machine knows', () => {
    for (const name of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'EST5EDT', 'Asia/Kolkata']) {
      const zone = parseTimeZone(name) ?? 'none';
      const { start } = instantsOfDays({ from: '2026-11-21', to: '2026-11-21', zone });
      expect(formatDateTime(start, zone)).toMatch(/^2026-11-21 0[01]:00:00$/);
    }
  });

  it('has its canonical spelling, however it is written', () => {
    const written = ['asia/tokyo', 'us/pacific', 'asia/kolkata', 'america/port-au-prince', 'prc'];
    expect(written.map(parseTimeZone)).toEqual([
      'Asia/Tokyo',
      'US/Pacific',
      'Asia/Kolkata',
      'America/Port-au-Prince',
      'PRC',
    ]);
  });

  it('is UTC for all of its names, and for no others', () => {
    const names = ['utc', 'Etc/UTC', 'GMT', 'etc/gmt', 'Etc/GMT+0', 'Greenwich', 'Zulu', 'UCT'];
    expect(names.map(parseTimeZone)).toEqual(names.map(() => 'UTC'));
    expect(['Etc/GMT+5', 'Europe/London', 'Africa/Abidjan'].map(parseTimeZone)).not.toContain(
      'UTC',
    );
  });
});

describe('an instant', () => {
  const at = new Date('2028-01-31T23:59:59.999Z');

  it('some months later is at the same time of day in UTC, on the last day of a shorter month', () => {
    expect(monthsLater(at, 1).toISOString()).toBe('2028-02-29T23:59:59.999Z');
    expect(monthsLater(at, 36).toISOString()).toBe('2031-01-31T23:59:59.999Z');
  });

  it('some days later is that many times 24 hours away', () => {
    expect(daysLater(at, 7).toISOString()).toBe('2028-02-07T23:59:59.999Z');
    expect(daysLater(at, -1).getTime()).toBe(at.getTime() - 24 * HOUR);
  });

  it('in words is truncated to the minute', () => {
    expect(formatInstantInWords(at, { locale: 'en' })).toBe('31 Jan 2028, 23:59 UTC');
  });
});
