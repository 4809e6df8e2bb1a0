import { expect, it } from 'vitest';
import { atPage } from '@/lib/activity/filter/filter-url';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { barsOf } from '@/lib/activity/histogram/bars';
import { readLogView } from '@/lib/activity/log-page/log-view';
import { countNewer } from '@/lib/activity/log-page/page-offset';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { PAGE_SIZE } from '@/lib/activity/page-size';
import type { Scope } from '@/lib/auth/scope';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { asOwner } from '@/tests/support/database/as-owner';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

/** The offset of each page, there and back again. */
async function offsetsOf(scope: Scope, filter: ActivityFilter) {
  const read = (at: ActivityFilter) => readLogView(scope, { filter: at, bars: barsOf(at).bars });
  const first = await read(filter);
  const second = await read(atPage(filter, first.page.older));
  const third = await read(atPage(filter, second.page.older));
  const back = await read(atPage(filter, third.page.newer));
  const counts = await Promise.all([first, second, third, back].map((view) => view.counts));
  return counts.map((counted) => counted?.offset);
}

for (const [query, status] of [
  ['from=2026-03-01&to=2026-03-31', 'succeeded'],
  ['from=2026-03-10&to=2026-03-10&tz=Asia/Kathmandu', 'succeeded'],
  ['from=2026-03-01&to=2026-03-31&status=failed&q=relecloud', 'failed'],
  ['from=2026-03-01&to=2026-03-31&source=api&status=failed', 'failed'],
] as const) {
  it(`a page of ${query} knows how many activities are newer, also of the same instant`, async () => {
    const { scope, ...partner } = await makePartner();
    const stored = { scope, ...partner };
    const twins = Array.from({ length: 2 * PAGE_SIZE + 7 }, (_, n) =>
      rawRecord({
        operationDate: `2026-03-10T08:0${n % 3}:00Z`,
        operationStatus: status,
        customerName: 'Relecloud',
      }),
    );
    await storeRaw(stored, twins);
    const expected = [0, PAGE_SIZE, 2 * PAGE_SIZE, PAGE_SIZE];
    expect(await offsetsOf(scope, filterOf(query))).toEqual(expected);
  });
}

const HOURS = 24 * 30;

/** 330 records over thirty days, at odd minutes. */
async function storeSpread() {
  const partner = await makePartner();
  const start = Date.parse('2026-03-01T00:07:31Z');
  await storeRaw(
    partner,
    Array.from({ length: 330 }, (_, n) => {
      const time = start + ((n * 7919) % (HOURS * 60)) * 60_000;
      return rawRecord({ operationDate: new Date(time).toISOString() });
    }),
  );
  return partner;
}

it.each([
  'from=2025-06-01&to=2026-05-31',
  'from=2025-06-01&to=2026-05-31&tz=Asia/Kathmandu',
  'from=2025-06-01&to=2026-05-31&hours=6-20&weekday=1&weekday=2&weekday=3&weekday=4',
  'from=2025-06-01&to=2026-05-31&hours=6-20&tz=Asia/Kathmandu',
  'from=2025-06-01&to=2026-05-31&kind=partner_user',
])('every page of the wide bars of %s knows its place', async (query) => {
  const { scope } = await storeSpread();
  let filter: ActivityFilter | null = filterOf(query);
  for (let place = 0; filter; place += PAGE_SIZE) {
    const { page, counts } = await readLogView(scope, { filter, bars: barsOf(filter).bars });
    expect((await counts)?.offset).toBe(place);
    filter = page.older && atPage(filter, page.older);
  }
});

it('the rest of a wide bar comes from the tables of counts', async () => {
  const spread = await storeSpread();
  const { scope } = spread;
  await rollUpOf(spread);
  const filter = filterOf('from=2025-06-01&to=2026-05-31');
  const { bars } = barsOf(filter);
  const { page } = await readLogView(scope, { filter, bars });
  const histogram = await countHistogram(scope, { filter, bars });
  const [first] = (await readLogView(scope, { filter: atPage(filter, page.older), bars })).page
    .activities;
  if (!first) throw new Error('There is no second page.');
  await asOwner('UPDATE activity_day SET count = count + 1000 WHERE partner_id = $1', [
    scope.partnerId,
  ]);
  const counted = await countNewer(scope, { first, view: { filter, bars, histogram } });
  expect(counted % 1000).toBe(PAGE_SIZE);
  expect(counted).toBeGreaterThan(1000);
});
