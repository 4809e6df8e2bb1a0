import { expect, it } from 'vitest';
import { logOfDetails } from '@/lib/activity/details/facts/log-of-details';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import { filterOf } from '@/tests/support/records/views';

const EN = { ...localizerFor('en'), today: '2026-11-21' };

it('keeps the days, the zone, the hours and the days of the week, and says so', () => {
  const time = 'from=2026-03-01&to=2026-03-31&tz=Asia/Tokyo&hours=19-7&weekday=6&weekday=7';
  const log = logOfDetails(filterOf(`${time}&user=ada&q=seats`), EN);
  const { searchParams } = new URL(log.query, 'https://log.example');
  expect(decodeURIComponent(String(searchParams))).toBe(time);
  expect(log.period).toMatch(/19:00.*Saturday.*Sunday/);
});

it('asks for all time in the same zone alone', () => {
  const log = logOfDetails(filterOf('from=2026-03-01&to=2026-03-31&tz=Asia/Tokyo&weekday=6'), EN);
  expect(decodeURIComponent(log.allQuery)).toBe('?from=2000-01-01&to=2026-11-21&tz=Asia/Tokyo');
});
