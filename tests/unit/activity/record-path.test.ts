import { describe, expect, it } from 'vitest';
import { activityPathIn, parseRecordZone } from '@/lib/activity/record-path';

describe('the page of a record', () => {
  it('names its zone in the URL, and UTC not', () => {
    const recordId = 'a/b?c';
    const path = '/account-settings/activity-log/a%2Fb%3Fc';
    expect(activityPathIn({ recordId, zone: 'UTC' })).toBe(path);
    expect(activityPathIn({ recordId, zone: 'Asia/Tokyo' })).toBe(`${path}?tz=Asia%2FTokyo`);
  });

  it.each([
    [undefined, 'UTC', null],
    ['', 'UTC', null],
    ['asia/tokyo', 'Asia/Tokyo', null],
    [['', 'Europe/Paris'], 'Europe/Paris', null],
    ['Mars/Olympus', 'UTC', 'Mars/Olympus'],
    ['+05:30', 'UTC', '+05:30'],
    ['x'.repeat(5_000), 'UTC', 'x'.repeat(100)],
  ])('takes %j for its zone %s', (parameter, zone, unknown) => {
    expect(parseRecordZone(parameter)).toEqual({ zone, unknown });
  });
});
