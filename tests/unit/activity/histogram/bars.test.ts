import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, MAX_BARS, type HistogramBar } from '@/lib/activity/histogram/bars';
import { formatHours } from '@/lib/activity/filter/hours';
import { addDays, formatDateTime, instantsOfDays } from '@/lib/platform/time/time';

const HOUR = 3_600_000;
const lengthsOf = (bars: HistogramBar[]) =>
  bars.map(({ start, end }) => (end.getTime() - start.getTime()) / HOUR);
const startsIn = (zone: string, bars: HistogramBar[]) =>
  bars.map(({ start }) => formatDateTime(start, zone));

describe('the bars of a day', () => {
  it.each([
    ['UTC', '2026-05-06', 24],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Asia/Kolkata', '2026-05-06', 24],
    ['Africa/Cairo', '2026-04-24', 23],
  ])('in %s, %s, are its %i hours', (zone, day, hours) => {
    const { width, bars } = barsOf({ from: day, to: day, zone });
    expect(width).toEqual({ hours: 1 });
    expect(lengthsOf(bars)).toEqual(Array.from({ length: hours }, () => 1));
  });

  it.each([
    ['Europe/Berlin', '2026-10-25', ['2-3 of 2']],
    ['America/Havana', '2026-11-01', ['0-1 of 2']],
    ['Asia/Beirut', '2026-10-24', ['23-24 of 2']],
    ['Australia/Lord_Howe', '2026-04-05', ['1-2 of 1.5']],
    ['Australia/Lord_Howe', '2026-10-04', ['2-3 of 0.5']],
    // Two hours are repeated, so neither comes completely before the other.
    ['Antarctica/Troll', '2026-10-25', ['1-3 of 4']],
  ])('in %s, %s, have each clock hour once, repeated or shortened', (zone, day, odd) => {
    const { bars } = barsOf({ from: day, to: day, zone });
    const lengths = lengthsOf(bars);
    const described = bars.map(
      ({ hours }, index) => `${hours && formatHours(hours)} of ${lengths[index]}`,
    );
    expect(described.filter((text) => !text.endsWith(' of 1'))).toEqual(odd);
    expect(bars.map(({ hours }) => hours?.to).slice(0, -1)).toEqual(
      bars.slice(1).map(({ hours }) => hours?.from),
    );
  });

  it('are a single one when the clock is set back into the day before', () => {
    const day = '2010-03-05';
    const { bars } = barsOf({ from: day, to: day, zone: 'Antarctica/Casey' });
    expect(bars).toMatchObject([{ days: { from: day, to: day }, hours: null }]);
  });

  it('start with the day of the zone', () => {
    const { bars } = barsOf({ from: '2026-05-06', to: '2026-05-06', zone: 'Asia/Kolkata' });
    expect(bars[0]?.start.toISOString()).toBe('2026-05-05T18:30:00.000Z');
    expect(startsIn('Asia/Kolkata', bars)[23]).toBe('2026-05-06 23:00:00');
  });
});

describe('the bars of a longer period', () => {
  it.each([
    [4, { hours: 1 }],
    [5, { hours: 3 }],
    [12, { hours: 3 }],
    [13, { hours: 6 }],
    [25, { hours: 6 }],
    [26, { days: 1 }],
    [100, { days: 1 }],
    [101, { days: 7 }],
    [690, { days: 7 }],
    [720, { months: 1 }],
    [3000, { months: 1 }],
    [3100, { months: 3 }],
    [10_000, { months: 12 }],
  ])('of %i days are %j wide', (days, width) => {
    const from = '2020-01-01';
    expect(barsOf({ from, to: addDays(from, days - 1), zone: 'UTC' }).width).toEqual(width);
  });

  it('of six hours follow the wall clock across its changes', () => {
    const { bars } = barsOf({ from: '2026-03-20', to: '2026-04-02', zone: 'Europe/Berlin' });
    const times = new Set(startsIn('Europe/Berlin', bars).map((text) => text.slice(11)));
    expect(times).toEqual(new Set(['00:00:00', '06:00:00', '12:00:00', '18:00:00']));
    expect(lengthsOf(bars).filter((hours) => hours !== 6)).toEqual([5]);
  });

  it('of a week start on Monday, except the first', () => {
    const { bars } = barsOf({ from: '2026-01-01', to: '2026-06-30', zone: 'Asia/Tokyo' });
    expect(bars.slice(0, 3).map(({ days }) => days)).toEqual([
      { from: '2026-01-01', to: '2026-01-04' },
      { from: '2026-01-05', to: '2026-01-11' },
      { from: '2026-01-12', to: '2026-01-18' },
    ]);
    expect(bars.at(-1)?.days).toEqual({ from: '2026-06-29', to: '2026-06-30' });
  });

  it('leave out a day that the zone skipped', () => {
    const { bars } = barsOf({ from: '2011-12-15', to: '2012-01-15', zone: 'Pacific/Apia' });
    expect(bars.map(({ days }) => days.from)).not.toContain('2011-12-30');
    expect(lengthsOf(bars).every((hours) => hours === 24)).toBe(true);
  });
});

it('the bars of any period cover it without gaps, and are at most a hundred', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Cairo',
  );
  const days = fc.integer({ min: 0, max: 3_280_000 }).map((days) => addDays('1000-01-01', days));
  const lengths = fc.oneof(
    fc.integer({ min: 0, max: 120 }),
    fc.integer({ min: 0, max: 3_000_000 }),
  );
  fc.assert(
    fc.property(zones, days, lengths, (zone, from, length) => {
      const last = addDays(from, length);
      const to = last.length > 10 || last > '9998-12-31' ? '9998-12-31' : last;
      const { bars } = barsOf({ from, to, zone });
      const { start, end } = instantsOfDays({ from, to, zone });
      expect(bars.length).toBeLessThanOrEqual(MAX_BARS);
      expect([bars[0]?.start, bars.at(-1)?.end]).toEqual([start, end]);
      bars.forEach((bar, index) => {
        expect(bar.start < bar.end).toBe(true);
        if (index > 0) expect(bar.start).toEqual(bars[index - 1]?.end);
      });
    }),
    { numRuns: 40 },
  );
});
