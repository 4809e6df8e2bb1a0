import { expect, it } from 'vitest';
import { MAX_PERIOD_DAYS } from '@/lib/evidence/packs/evidence-pack';
import { parsePeriod } from '@/lib/evidence/packs/parse-period';
import { describeDays } from '@/lib/evidence/statement/describe-days';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import { addDays } from '@/lib/platform/time/time';

const TODAY = '2026-11-30';

it.each([
  [{}, { from: '2026-10-30', to: TODAY }],
  [
    { from: '', to: ' ' },
    { from: '2026-10-30', to: TODAY },
  ],
  [{ from: '2026-03-01' }, { from: '2026-03-01', to: '2026-04-01' }],
  [{ to: '2026-03-31' }, { from: '2026-02-28', to: '2026-03-31' }],
  [
    { from: ['2026-01-01', '2026-03-01'], to: '2026-03-01' },
    { from: '2026-03-01', to: '2026-03-01' },
  ],
])('reads %j', (parameters, period) => {
  expect(parsePeriod(parameters, TODAY)).toEqual({ period, problems: null });
});

it.each([
  [{ from: '2026-02-30' }, { from: 'notADay' }],
  [
    { from: 'x', to: 'y' },
    { from: 'notADay', to: 'notADay' },
  ],
  [{ from: '2026-03-02', to: '2026-03-01' }, { to: 'endsEarly' }],
  [{ from: '2026-01-01', to: addDays('2026-01-01', MAX_PERIOD_DAYS) }, { to: 'tooLong' }],
])('says what is wrong with %j', (parameters, problems) => {
  expect(parsePeriod(parameters, TODAY)).toEqual({ period: null, problems });
});

it('says days as spans, and how many there are beyond a dozen', () => {
  const days = ['2026-03-01', '2026-03-03', '2026-03-04', '2026-03-05'];
  expect(describeDays(days, localizerFor('en'))).toBe('1 Mar 2026, 3 Mar 2026 – 5 Mar 2026');
  const apart = Array.from({ length: 14 }, (_, at) => addDays('2026-03-01', 2 * at));
  expect(describeDays(apart, localizerFor('en'))).toMatch(/23 Mar 2026 and 2 more$/);
});
