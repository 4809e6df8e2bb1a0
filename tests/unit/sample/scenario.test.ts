import { describe, expect, it } from 'vitest';
import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { sampleCustomers, type SampleCustomer } from '@/prisma/sample/companies/customers';
import { startOfDay } from '@/prisma/sample/timeline/instant';
import { CONTOSO } from '@/prisma/sample/companies/partners';
import { generateActivities } from '@/prisma/sample/timeline/scenario';

const TODAY = startOfDay('2026-11-21');

type Told = { customers: SampleCustomer[]; records: BulkActivity[] };

function tell({ count = 3000, customers: size = 20, firstOrdinal = 0, growth = 0 } = {}): Told {
  const customers = sampleCustomers({ partner: CONTOSO, customers: size, today: TODAY });
  const story = { partner: CONTOSO, customers, today: TODAY, count, firstOrdinal, growth };
  return { customers, records: [...generateActivities(story)] };
}

const told = tell();

it('tells the same twice', () => {
  expect(tell()).toEqual(told);
});

it.each([1, 2, 7, 100, 2500])('tells %i records when asked for as many', (count) => {
  expect(tell({ count }).records).toHaveLength(count);
  expect(tell({ count, firstOrdinal: 900 }).records).toHaveLength(count);
  expect(tell({ count, customers: 1 }).records).toHaveLength(count);
});

describe('time', () => {
  const times = told.records.map(({ occurredAt }) => occurredAt);

  it('goes forward, from a year ago to the last minutes of yesterday', () => {
    expect(times).toEqual(times.toSorted());
    expect(times.at(0)?.slice(0, 10)).toMatch(/^2025-11-2[2-5]$/);
    expect(times.at(-1)?.slice(0, 10)).toBe('2026-11-20');
  });

  it('is spread over all months, evenly without growth and with ever more records with it', () => {
    const even = [...perMonth(times).values()].slice(1, -1);
    expect(Math.min(...even)).toBeGreaterThan(0.75 * Math.max(...even));
    const growing = perMonth(tell({ growth: 1 }).records.map(({ occurredAt }) => occurredAt));
    expect(growing.get('2026-10')).toBeGreaterThan(3 * (growing.get('2026-01') ?? 0));
  });

  function perMonth(instants: string[]): Map<string, number> {
    const months = new Map<string, number>();
    for (const instant of instants) {
      const month = instant.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    return months;
  }
});

describe('record ids', () => {
  it('are unique, also among stories that continue one another', () => {
    const later = tell({ firstOrdinal: told.records.length });
    const ids = [...told.records, ...later.records].map(({ recordId }) => recordId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('end in the .NET ticks of the time', () => {
    for (const { recordId, occurredAt } of told.records) {
      const ticks = BigInt(recordId.slice(recordId.lastIndexOf('_') + 1));
      const unixTicks = ticks - 621_355_968_000_000_000n;
      expect(new Date(Number(unixTicks / 10_000n)).toISOString().slice(0, 23)).toBe(
        occurredAt.slice(0, 23),
      );
      expect(String(unixTicks % 10_000n).padStart(4, '0')).toBe(occurredAt.slice(23, 27));
    }
  });
});
