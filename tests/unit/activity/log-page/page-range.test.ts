import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PagePosition } from '@/lib/activity/filter/cursor';
import { PAGE_SIZE } from '@/lib/activity/page-size';
import type { HistogramCounts } from '@/lib/activity/query/histogram-counts';
import type { TimeRange } from '@/lib/activity/query/time-range';
import { rangeOfPage } from '@/lib/activity/log-page/page-range';

const HOURS = 30;
const HOUR = 3_600_000;

const bars: TimeRange[] = Array.from({ length: HOURS }, (_, hour) => ({
  start: new Date(hour * HOUR),
  end: new Date((hour + 1) * HOUR),
}));

function countsOf(instants: number[]): HistogramCounts {
  const none = { failed: 0, pending: 0, unknown: 0 };
  const counts = bars.map(({ start, end }) => ({
    ...none,
    succeeded: instants.filter((at) => at >= start.getTime() && at < end.getTime()).length,
  }));
  return { total: instants.length, bars: counts };
}

/** The page and the next activity, which proves another page. */
function pageOf(instants: number[], page: PagePosition | null): number[] {
  const place = page && Date.parse(page.from.occurredAt);
  const sorted = [...instants].sort((one, other) => other - one);
  if (place === null) return sorted.slice(0, PAGE_SIZE + 1);
  return page?.direction === 'newer'
    ? sorted.filter((at) => at > place).slice(-PAGE_SIZE - 1)
    : sorted.filter((at) => at < place).slice(0, PAGE_SIZE + 1);
}

const instants = fc.array(
  // Many activities in few hours, as after a search.
  fc.tuple(fc.constantFrom(0, 3, 4, 11, 29), fc.integer({ min: 0, max: HOUR - 1 })),
  { maxLength: 400 },
);

const pages = fc.option(
  fc.record({
    direction: fc.constantFrom('older' as const, 'newer' as const),
    at: fc.integer({ min: -HOUR, max: (HOURS + 1) * HOUR }),
  }),
);

it('contains the full page at the cursor, and the activity that proves another page', () => {
  fc.assert(
    fc.property(instants, pages, (generated, requested) => {
      const all = generated.map(([hour, millisecond]) => hour * HOUR + millisecond);
      const occurredAt = new Date(requested?.at ?? 0).toISOString();
      const page = requested && {
        direction: requested.direction,
        from: { occurredAt, sequence: '1' },
      };
      const { start, end } = rangeOfPage({ page }, { bars, histogram: countsOf(all) });
      const within = all.filter((at) => at >= start.getTime() && at < end.getTime());
      expect(pageOf(within, page)).toEqual(pageOf(all, page));
    }),
  );
});

it('leaves out what is before and after the page, and is empty for an empty view', () => {
  const { start, end } = rangeOfPage({ page: null }, { bars, histogram: countsOf([7 * HOUR + 5]) });
  expect([start.getTime(), end.getTime()]).toEqual([7 * HOUR, 8 * HOUR]);
  const none = rangeOfPage({ page: null }, { bars, histogram: countsOf([]) });
  expect(none.start).toEqual(none.end);
});
