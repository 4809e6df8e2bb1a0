import { beforeAll, describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/activity/activity';
import { recountDay } from '@/lib/activity/derived/roll-up/recount';
import { barsOf } from '@/lib/activity/histogram/bars';
import { totalOf } from '@/lib/activity/outcome';
import { recordLogActivityAlone } from '@/lib/activity/own/record-log-activity';
import * as facets from '@/lib/activity/query/facets';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { countActivities } from '@/lib/activity/query/list-activities';
import { userKey } from '@/lib/activity/users/user-key';
import { withTransaction } from '@/lib/platform/database/transaction';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { listMiscounts } from '@/tests/support/database/derived-checks';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import { ADATUM, rawRecord, WINGTIP, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { filterOf, listOnce } from '@/tests/support/records/views';
import { weekdayIn } from '@/tests/support/records/weekday';

useDatabase();

const MINUTE = 60_000;
const START = Date.parse('2026-01-30T00:00:00Z');

// Some at the very edge of a quarter of an hour, in three months, around changes of clocks.
function recordAt(at: number): RawRecord {
  const edge = [0, 1, MINUTE * 15 - 1, MINUTE * 7][at % 4] ?? 0;
  const time = new Date(START + at * 285 * MINUTE + ((at * 7) % 96) * 15 * MINUTE + edge);
  const customer = [ADATUM, WINGTIP, null][at % 3];
  return rawRecord({
    id: `record-${at}`,
    originalCorrelationId: null,
    operationDate: time.toISOString(),
    customerId: customer?.id,
    customerName: customer?.name,
    userPrincipalName: ['ada@x.example', 'ADA@x.example', 'grace@x.example', 'system', ''][at % 5],
    operationType: ['update_subscription', 'create_order', 'odd_one'][at % 7 === 0 ? 2 : at % 2],
    operationStatus: ['succeeded', 'succeeded', 'failed', ''][at % 4],
    resourceType: at % 6 === 0 ? 'order' : 'subscription',
  });
}

const ODD_TIMES = ['1972-01-06T23:40:00Z', '1972-01-07T00:44:30Z', '2026-02-28T23:59:59.999Z'];

/** Zones with their periods: whole years, parts of months, and edges within an hour. */
const VIEWS = [
  'from=2026-01-01&to=2026-12-31',
  'from=2026-02-03&to=2026-03-29&tz=Asia/Kathmandu',
  'from=2026-03-07&to=2026-03-09&tz=America/St_Johns',
  'from=2026-02-01&to=2026-04-05&tz=Asia/Tokyo',
  'from=2026-04-03&to=2026-04-06&tz=Australia/Lord_Howe',
  'from=1971-12-01&to=2026-12-31&tz=Africa/Monrovia',
];

const FILTERS = [
  '',
  `customer=${ADATUM.id}`,
  'user=Ada@X.example',
  'user=(none)',
  'action=create_order',
  'status=failed',
  'resource=order',
  'kind=partner_user',
  'hours=19-7',
  'weekday=6&weekday=7',
  'own=on',
  `customer=${WINGTIP.id}&hours=22-6&status=failed`,
  'user=grace@x.example&weekday=1&action=create_order',
];

let partner: TestPartner;
let list: ReturnType<typeof listOnce>;

async function makeStored(): Promise<TestPartner> {
  const made = await makePartner();
  const records = Array.from({ length: 400 }, (_, at) => recordAt(at));
  const odd = ODD_TIMES.map((operationDate, at) =>
    rawRecord({ id: `odd-${at}`, originalCorrelationId: null, operationDate }),
  );
  await storeRaw(made, [...records.slice(200), ...odd]);
  await recordLogActivityAlone(made.scope, {
    operationType: 'log_setting_changed',
    actor: 'ada@x.example',
    data: [],
  });
  await storeRaw(made, records.slice(0, 200));
  return made;
}

type Count = (activities: Activity[]) => Map<string, number>;

const countBy =
  (valueOf: (activity: Activity) => string): Count =>
  (activities) => {
    const counts = new Map<string, number>();
    for (const activity of activities) {
      const value = valueOf(activity);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };

// What each list counts, and the selection that it leaves out.
const LISTS = [
  [facets.countByAction, 'actions', countBy(({ operationType }) => operationType)],
  [
    facets.countByUser,
    'users',
    countBy(({ userPrincipalName: user }) => userKey(user) || '(none)'),
  ],
  [facets.countByKind, 'kinds', countBy(({ actorKind }) => actorKind)],
  [facets.countByStatus, 'statuses', countBy(({ status }) => status || '(none)')],
  [facets.countByResource, 'resources', countBy(({ resourceType }) => resourceType)],
] as const;

async function expectCounted(query: string): Promise<void> {
  const { scope } = partner;
  const filter = filterOf(query);
  const listed = await list(filter);
  expect(await countActivities(scope, filter), query).toBe(listed.length);
  const { bars } = barsOf(filter);
  const { bars: counted } = await countHistogram(scope, { filter, bars });
  const times = listed.map(({ occurredAt }) => Date.parse(occurredAt));
  const inBar = ({ start, end }: { start: Date; end: Date }) =>
    times.filter((time) => time >= start.getTime() && time < end.getTime()).length;
  expect(counted.map(totalOf), query).toEqual(bars.map(inBar));
  for (const [countFacets, selection, count] of LISTS) {
    const isOpen = filter[selection].length === 0;
    const others = isOpen ? listed : await list({ ...filter, [selection]: [] });
    const found = (await countFacets(scope, filter)).map(({ value, count: sum }) => [
      selection === 'users' && value !== '(none)' ? userKey(value) : value,
      sum,
    ]);
    expect(Object.fromEntries(found), `${selection} of ${query}`).toEqual(
      Object.fromEntries(count(others)),
    );
  }
  const everyDay = filter.weekdays.length === 0 ? listed : await list({ ...filter, weekdays: [] });
  const weekdays = countBy(({ occurredAt }) => weekdayIn(filter.zone, occurredAt))(everyDay);
  const found = await facets.countByWeekday(scope, filter);
  expect(Object.fromEntries(found.map(({ value, count }) => [value, count])), query).toEqual(
    Object.fromEntries(weekdays),
  );
}

const queries = VIEWS.flatMap((view) =>
  FILTERS.map((other) => (other === '' ? view : `${view}&${other}`)),
);

/** How much of the log is in the tables of counts. */
const STAGES: Record<string, () => Promise<unknown>> = {
  'before anything is counted': async () => undefined,
  'when half of it is counted': () => rollUpOf(partner, 200),
  'when all is counted': () => rollUpOf(partner),
  'when some more came and a day was deleted': async () => {
    await storeRaw(partner, [rawRecord(), recordAt(1_000), recordAt(1_001)]);
    await withOwner((client) =>
      withTransaction(client, async () => {
        await client.query(
          `DELETE FROM activity WHERE partner_id = $1 AND sequence % 3 = 0
           AND occurred_at >= '2026-03-08Z' AND occurred_at < '2026-03-10Z'`,
          [partner.id],
        );
        for (const day of ['2026-03-08', '2026-03-09'])
          await recountDay(client, { partnerId: partner.id, day });
      }),
    );
  },
};

describe.each(Object.keys(STAGES))('%s', (stage) => {
  beforeAll(async () => {
    partner = await makeStored();
    for (const [name, run] of Object.entries(STAGES)) {
      await run();
      if (name === stage) break;
    }
    list = listOnce(partner.scope);
  });

  it.each(queries)('every count of %s is what its pages list', expectCounted);
});

it('the tables of counts agree with the activities, and only with them', async () => {
  expect(await listMiscounts(partner)).toEqual([]);
  await asOwner(
    `UPDATE activity_customer_day SET quarters = quarters[2:] || 3::smallint
     WHERE partner_id = $1 AND day = '2026-02-28'`,
    [partner.id],
  );
  await asOwner(`UPDATE activity_month SET count = count + 1 WHERE month = '2026-03-01'`);
  expect(await listMiscounts(partner)).toEqual(['2026-02-01', '2026-03-01']);
});
