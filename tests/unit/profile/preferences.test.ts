import { expect, it } from 'vitest';
import { hoursOutside } from '@/lib/activity/filter/hours';
import { preferencesOf } from '@/lib/profile/preferences';

const NOTHING = { timeZone: null, workingHours: null, weekend: null };

it('who has chosen nothing reads UTC, works from 7 to 19, and not on Saturday and Sunday', () => {
  expect(preferencesOf(NOTHING)).toEqual({
    zone: 'UTC',
    chosenZone: null,
    workingHours: { from: 7, to: 19 },
    weekend: ['6', '7'],
  });
});

it('what was chosen is read back, a weekend of no day too', () => {
  expect(
    preferencesOf({ timeZone: 'Asia/Tokyo', workingHours: '22-6', weekend: '57' }),
  ).toMatchObject({
    zone: 'Asia/Tokyo',
    chosenZone: 'Asia/Tokyo',
    workingHours: { from: 22, to: 6 },
    weekend: ['5', '7'],
  });
  expect(preferencesOf({ ...NOTHING, weekend: '' }).weekend).toEqual([]);
});

it('what cannot be read any more counts as not chosen', () => {
  const damaged = { timeZone: 'Mars/Olympus', workingHours: '0-24', weekend: null };
  expect(preferencesOf(damaged)).toEqual(preferencesOf(NOTHING));
});

it('the hours outside others are all that remain of the day', () => {
  expect(hoursOutside({ from: 7, to: 19 })).toEqual({ from: 19, to: 7 });
  expect(hoursOutside({ from: 22, to: 6 })).toEqual({ from: 6, to: 22 });
  expect(hoursOutside({ from: 0, to: 8 })).toEqual({ from: 8, to: 24 });
  expect(hoursOutside({ from: 9, to: 24 })).toEqual({ from: 0, to: 9 });
});
