import { describe, expect, it } from 'vitest';
import { defaultPeriod } from '@/lib/activity/filter/filter';
import { activityPathIn, logQueryAround, parseRecordZone } from '@/lib/activity/record/record-path';

describe('the page of a record', () => {
  it('names its zone in the URL, except UTC', () => {
    const recordId = 'a/b?c';
    const path = '/account-settings/activity-log/a%2Fb%3Fc';
    expect(activityPathIn({ recordId, zone: 'UTC' })).toBe(path);
    expect(activityPathIn({ recordId, zone: 'Asia/Tokyo' })).toBe(`${path}?tz=Asia%2FTokyo`);
  });

  it('names UTC, too, to who reads in another zone otherwise', () => {
    const of = { recordId: 'r', home: 'Asia/Tokyo' };
    const path = '/account-settings/activity-log/r';
    expect(activityPathIn({ ...of, zone: 'UTC' })).toBe(`${path}?tz=UTC`);
    expect(activityPathIn({ ...of, zone: 'Asia/Tokyo' })).toBe(`${path}?tz=Asia%2FTokyo`);
  });

  it('opens in the reader’s zone when the URL names none', () => {
    expect(parseRecordZone(undefined, 'Asia/Tokyo').zone).toBe('Asia/Tokyo');
    expect(parseRecordZone('UTC', 'Asia/Tokyo').zone).toBe('UTC');
    expect(parseRecordZone('Mars/Olympus', 'Asia/Tokyo').zone).toBe('UTC');
  });

  it.each([
    [undefined, 'UTC', null],
    ['', 'UTC', null],
    ['asia/tokyo', 'Asia/Tokyo', null],
    [['', 'Europe/Paris'], 'Europe/Paris', null],
    ['Mars/Olympus', 'UTC', 'Mars/Olympus'],
    ['+05:30', 'UTC', '+05:30'],
    ['x'.repeat(5_000), 'UTC', 'x'.repeat(100)],
  ])('reads %j as the zone %s', (parameter, zone, unknownZone) => {
    expect(parseRecordZone(parameter, 'UTC')).toEqual({ zone, unknownZone });
  });
});

describe('the log that a record links to', () => {
  const instant = new Date('2026-03-01T00:00:00Z');

  it.each([
    ['2026-02-03T10:00:00.0000000Z', 'UTC', ''],
    ['2026-02-03T10:00:00.0000000Z', 'Asia/Tokyo', '?tz=Asia%2FTokyo'],
    ['2026-01-20T10:00:00.0000000Z', 'UTC', '?from=2026-01-05&to=2026-02-04'],
    ['2027-01-20T10:00:00.0000000Z', 'UTC', '?from=2027-01-05&to=2027-02-04'],
    [
      '2026-01-20T10:00:00.0000000Z',
      'Asia/Tokyo',
      '?from=2026-01-05&to=2026-02-04&tz=Asia%2FTokyo',
    ],
  ])('shows a record of %s in %s by %j', (occurredAt, zone, query) => {
    expect(logQueryAround({ occurredAt, zone, instant })).toBe(query);
  });

  it('shows a record without a period if the default period contains it', () => {
    const days = Array.from({ length: 40 }, (_, day) => new Date(instant.getTime() - day * 864e5));
    const isLeftOut = (day: Date) =>
      logQueryAround({ occurredAt: day.toISOString(), zone: 'UTC', instant }) === '';
    const { from } = defaultPeriod('2026-03-01');
    const left = days.filter(isLeftOut).map((day) => day.toISOString().slice(0, 10));
    expect(left).toHaveLength(27);
    expect(left.every((day) => day >= from)).toBe(true);
  });
});
