import { beforeAll, describe, expect, it } from 'vitest';
import { countByAction } from '@/lib/activity/query/facets';
import { barsOf } from '@/lib/activity/histogram/bars';
import { countActivities } from '@/lib/activity/query/list-activities';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf, listAllPages } from '@/tests/support/records/views';

useDatabase();

async function storeAt(times: string[]): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(
    partner,
    times.map((operationDate) => rawRecord({ operationDate })),
  );
  return partner;
}

/** The times in a view, oldest first. Its pages, count, file and bars have to agree. */
async function shown({ scope }: TestPartner, query: string): Promise<string[]> {
  const filter = filterOf(query);
  const listed = await listAllPages(scope, filter);
  const { bars } = barsOf(filter);
  const histogram = await countHistogram(scope, { filter, bars });
  const actions = await countByAction(scope, filter);
  expect(await countActivities(scope, filter)).toBe(listed.length);
  expect(await downloadAll(scope, filter)).toHaveLength(listed.length);
  expect(histogram.total).toBe(listed.length);
  expect(actions.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length);
  return listed.map(({ occurredAt }) => occurredAt).reverse();
}

it('an hour starts with its first tick and ends before the next hour’s', async () => {
  const within = ['2026-03-15T07:00:00.0000000Z', '2026-03-15T18:59:59.9999999Z'];
  const outside = ['2026-03-15T06:59:59.9999999Z', '2026-03-15T19:00:00.0000000Z'];
  const partner = await storeAt([...within, ...outside]);
  const day = 'from=2026-03-15&to=2026-03-15';
  expect(await shown(partner, `${day}&hours=7-19`)).toEqual(within);
  expect(await shown(partner, `${day}&hours=19-7`)).toEqual(outside);
});

it('the night belongs to each day of the period, and to no neighbouring day', async () => {
  const within = [
    '2026-03-15T00:00:00.0000000Z',
    '2026-03-15T23:59:59.9999999Z',
    '2026-03-16T06:00:00.0000000Z',
    '2026-03-16T19:00:00.0000000Z',
  ];
  const partner = await storeAt([
    ...within,
    '2026-03-14T23:59:59.9999999Z',
    '2026-03-15T12:00:00.0000000Z',
    '2026-03-17T00:00:00.0000000Z',
  ]);
  expect(await shown(partner, 'from=2026-03-15&to=2026-03-16&hours=19-7')).toEqual(within);
});

describe('in Berlin time', () => {
  it('hours follow the clock when it is set forward', async () => {
    const within = ['2026-03-27T06:00:00.0000000Z', '2026-03-30T05:00:00.0000000Z'];
    const outside = ['2026-03-27T05:59:59.9999999Z', '2026-03-30T06:00:00.0000000Z'];
    const partner = await storeAt([...within, ...outside]);
    const query = 'from=2026-03-01&to=2026-03-31&tz=Europe/Berlin&hours=7-8';
    expect(await shown(partner, query)).toEqual(within);
  });

  it('a skipped hour is empty, and a repeated one is in view twice', async () => {
    const repeated = ['2026-10-25T00:30:00.0000000Z', '2026-10-25T01:30:00.0000000Z'];
    const others = [
      '2026-03-29T00:30:00.0000000Z',
      '2026-03-29T01:30:00.0000000Z',
      '2026-10-24T23:30:00.0000000Z',
      '2026-10-25T02:30:00.0000000Z',
    ];
    const partner = await storeAt([...repeated, ...others]);
    const spring = 'from=2026-03-29&to=2026-03-29&tz=Europe/Berlin&hours=2-3';
    const autumn = 'from=2026-10-25&to=2026-10-25&tz=Europe/Berlin&hours=2-3';
    expect(await shown(partner, spring)).toEqual([]);
    expect(await shown(partner, autumn)).toEqual(repeated);
  });
});

it.each([
  ['Asia/Kathmandu', '2026-03-15T01:15:00.0000000Z'],
  ['Asia/Kolkata', '2026-03-15T01:30:00.0000000Z'],
  ['Australia/Lord_Howe', '2026-03-14T20:00:00.0000000Z'],
])('hours can start within a UTC hour: %s', async (zone, seven) => {
  const before = new Date(Date.parse(seven) - 1).toISOString().replace('Z', '9999Z');
  const partner = await storeAt([before, seven]);
  const days = `from=2026-03-15&to=2026-03-15&tz=${zone}`;
  expect(await shown(partner, `${days}&hours=7-19`)).toEqual([seven]);
  expect(await shown(partner, `${days}&hours=19-7`)).toEqual([before]);
});

it('hours are correct when the offset is a whole number of hours only for part of the period', async () => {
  // In July Lord Howe is 10:30 ahead, in January 11:00.
  const seven = ['2026-01-14T20:00:00.0000000Z', '2026-07-14T20:30:00.0000000Z'];
  const partner = await storeAt([...seven, '2026-07-14T20:29:59.9999999Z']);
  const query = 'from=2026-01-01&to=2026-12-31&tz=Australia/Lord_Howe&hours=7-8';
  expect(await shown(partner, query)).toEqual(seven);
});

describe('with other filters and over pages', () => {
  let partner: TestPartner;

  beforeAll(async () => {
    partner = await makePartner();
    const quarters = Array.from({ length: 4 * 24 * 8 }, (_, index) => {
      const operationDate = new Date(Date.UTC(2026, 2, 1) + index * 900_000).toISOString();
      const userPrincipalName = index % 2 ? 'odd@tailspin.example' : 'even@tailspin.example';
      const operationStatus = index % 3 ? 'succeeded' : 'failed';
      return rawRecord({ operationDate, userPrincipalName, operationStatus });
    });
    await storeRaw(partner, quarters);
  });

  it.each([
    ['', 4 * 12 * 8],
    ['user=odd@tailspin.example', 2 * 12 * 8],
    ['status=failed', 4 * 4 * 8],
    ['action=update_subscription', 4 * 12 * 8],
    ['q=adatum', 4 * 12 * 8],
    ['tz=Asia/Kathmandu&user=even@tailspin.example', 2 * 12 * 8],
  ])('finds all nights under “%s”', async (choice, count) => {
    const times = await shown(partner, `from=2026-02-28&to=2026-03-10&hours=19-7&${choice}`);
    expect(times).toHaveLength(count);
    expect(new Set(times).size).toBe(count);
  });
});
