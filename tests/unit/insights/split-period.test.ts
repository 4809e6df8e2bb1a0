import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPeriod, MAX_BUCKETS } from '@/lib/insights/split-period';
import { addDays, countDays } from '@/lib/platform/time/time';

describe('cutPeriod', () => {
  it('splits a short period into days', () => {
    expect(splitPeriod({ from: '2026-02-27', to: '2026-03-01' })).toEqual([
      { from: '2026-02-27', to: '2026-02-27' },
      { from: '2026-02-28', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-01' },
    ]);
  });

  it('splits two years into calendar months, the first and the last shorter', () => {
    const parts = splitPeriod({ from: '2025-01-15', to: '2026-12-20' });
    expect(parts).toHaveLength(24);
    expect(parts[0]).toEqual({ from: '2025-01-15', to: '2025-01-31' });
    expect(parts.at(-1)).toEqual({ from: '2026-12-01', to: '2026-12-20' });
  });

  it('gives at most 60 buckets that tile any period, even one of nine thousand years', () => {
    const day = fc
      .integer({ min: 0, max: countDays({ from: '1000-01-01', to: '9998-12-31' }) - 1 })
      .map((days) => addDays('1000-01-01', days));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from = one, to = other] = [one, other].sort();
        const parts = splitPeriod({ from, to });
        expect(parts.length).toBeLessThanOrEqual(MAX_BUCKETS);
        expect(parts[0]?.from).toBe(from);
        expect(parts.at(-1)?.to).toBe(to);
        for (const [index, part] of parts.entries()) {
          expect(part.from <= part.to).toBe(true);
          if (index > 0) expect(part.from).toBe(addDays(parts[index - 1]?.to ?? '', 1));
        }
      }),
      { examples: [['1000-01-01', '9998-12-31']] },
    );
  });
});
