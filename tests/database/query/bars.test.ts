import { beforeAll, expect, it } from 'vitest';
import { totalOf } from '@/lib/activity/outcome';
import { barsOf } from '@/lib/activity/histogram/bars';
import { viewOfBar } from '@/lib/activity/histogram/bar-view';
import { countActivities } from '@/lib/activity/query/list-activities';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

let partner: TestPartner;

// Every twenty minutes around the days on which clocks change.
beforeAll(async () => {
  partner = await makePartner();
  const firsts = ['2026-03-28T12:00:00Z', '2026-04-04T06:00:00Z', '2026-10-24T12:00:00Z'];
  const times = firsts.flatMap((first) =>
    Array.from({ length: 130 }, (_, index) => Date.parse(first) + index * 1_200_000),
  );
  await storeRaw(
    partner,
    times.map((time) => rawRecord({ operationDate: new Date(time).toISOString() })),
  );
});

it.each([
  'from=2026-03-29&to=2026-03-29',
  'from=2026-10-24&to=2026-10-25',
  'from=2026-03-29&to=2026-03-29&tz=Europe/Berlin',
  'from=2026-10-25&to=2026-10-25&tz=Europe/Berlin',
  'from=2026-10-25&to=2026-10-25&tz=Antarctica/Troll',
  'from=2026-04-05&to=2026-04-05&tz=Australia/Lord_Howe',
  'from=2026-10-25&to=2026-10-25&tz=Asia/Kathmandu',
  'from=2026-10-20&to=2026-10-28&tz=Europe/Berlin',
  'from=2026-10-10&to=2026-10-28&tz=Europe/Berlin',
  'from=2026-10-01&to=2026-12-31&tz=Europe/Berlin',
  'from=2026-10-20&to=2026-10-28&tz=Europe/Berlin&hours=19-7',
  'from=2026-10-25&to=2026-10-25&hours=2-3&tz=Europe/Berlin',
  'from=2026-10-01&to=2026-12-31&tz=Europe/Berlin&hours=19-7&status=succeeded',
])('each bar of “%s” links to as many activities as it counts', async (query) => {
  const { scope } = partner;
  const filter = filterOf(query);
  const { bars } = barsOf(filter);
  const histogram = await countHistogram(scope, { filter, bars });
  expect(histogram.total).toBeGreaterThan(0);
  for (const [index, bar] of bars.entries()) {
    const counts = histogram.bars[index];
    const total = counts ? totalOf(counts) : 0;
    if (total === 0) continue;
    const view = viewOfBar(filter, bar);
    // A bar without a view of its own covers the whole view.
    expect(await countActivities(scope, view ?? filter)).toBe(total);
  }
});
