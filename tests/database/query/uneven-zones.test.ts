import { beforeAll, expect, it } from 'vitest';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { barsOf } from '@/lib/activity/histogram/bars';
import { totalOf } from '@/lib/activity/outcome';
import { countByAction, countByWeekday } from '@/lib/activity/query/facets';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { countActivities } from '@/lib/activity/query/list-activities';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { filterOf, listOnce } from '@/tests/support/records/views';
import { weekdayIn } from '@/tests/support/records/weekday';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const MINUTE = 60_000;

/** A zone with an odd offset, and days around a change of its clock or of its rules. */
const ZONES: [zone: string, from: string, to: string][] = [
  ['Asia/Kolkata', '2026-03-14', '2026-03-17'],
  ['Asia/Kathmandu', '2026-03-14', '2026-03-17'],
  // 30 minutes of daylight saving time.
  ['Australia/Lord_Howe', '2026-04-03', '2026-04-06'],
  ['America/St_Johns', '2026-03-07', '2026-03-09'],
  ['Pacific/Chatham', '2026-04-03', '2026-04-06'],
  // Its clock went from 44 minutes and 30 seconds behind UTC to UTC.
  ['Africa/Monrovia', '1972-01-05', '1972-01-08'],
  ['Asia/Tokyo', '2026-03-14', '2026-03-17'],
];

const FILTERS = [
  '',
  '&hours=19-7',
  '&hours=7-19&weekday=6&weekday=7',
  '&weekday=1&weekday=3',
  '&status=failed&action=create_order',
  '&hours=0-1&own=on',
];

let partner: TestPartner;
let list: ReturnType<typeof listOnce>;

beforeAll(async () => {
  partner = await makePartner();
  for (const [zone, from, to] of ZONES) {
    const start = Date.parse(`${from}T00:00Z`) - 14 * 60 * MINUTE;
    const end = Date.parse(`${to}T00:00Z`) + 38 * 60 * MINUTE;
    // Every 7 minutes and some seconds, so that they lie on both sides of every division.
    const times: Date[] = [];
    for (let time = start; time < end; time += 7 * MINUTE + 13_000) times.push(new Date(time));
    await storeRaw(
      partner,
      times.map((time, at) =>
        rawRecord({
          id: `${zone}-${at}`,
          originalCorrelationId: null,
          operationDate: time.toISOString(),
          operationType: at % 3 === 0 ? 'create_order' : 'update_customer',
          operationStatus: at % 4 === 0 ? 'failed' : 'succeeded',
        }),
      ),
    );
  }
  await rollUpOf(partner);
  list = listOnce(partner.scope);
});

it.each(ZONES.flatMap((zone) => FILTERS.map((filter) => [...zone, filter] as const)))(
  'counts in %s from %s to %s what pages list, with “%s”',
  async (zone, from, to, other) => {
    const filter = filterOf(`from=${from}&to=${to}&tz=${zone}${other}`);
    const listed = await list(filter);
    expect(listed.length).toBeGreaterThan(0);
    expect(await countActivities(partner.scope, filter)).toBe(listed.length);
    const times = listed.map(({ occurredAt }) => Date.parse(occurredAt));
    const { bars } = barsOf(filter);
    const histogram = await countHistogram(partner.scope, { filter, bars });
    expect(histogram.bars.map(totalOf)).toEqual(
      bars.map(
        ({ start, end }) =>
          times.filter((time) => time >= start.getTime() && time < end.getTime()).length,
      ),
    );
    expect(await countByAction(partner.scope, { ...filter, actions: [] })).toEqual(
      await countOneByOne({ ...filter, actions: [] }, ({ operationType }) => operationType),
    );
    const everyDay = { ...filter, weekdays: [] };
    const weekdays = await countOneByOne(everyDay, ({ occurredAt }) => weekdayIn(zone, occurredAt));
    expect(await countByWeekday(partner.scope, filter)).toEqual(
      weekdays.sort((one, next) => (one.value < next.value ? -1 : 1)),
    );
  },
);

async function countOneByOne(
  filter: ActivityFilter,
  valueOf: (activity: { operationType: string; occurredAt: string }) => string,
) {
  const counts = new Map<string, number>();
  for (const activity of await list(filter)) {
    const value = valueOf(activity);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, next) => next.count - one.count || (one.value < next.value ? -1 : 1));
}
