import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { ACTOR_KINDS, type Activity } from '@/lib/activity/activity';
import { WEEKDAYS } from '@/lib/activity/filter/weekdays';
import { barsOf } from '@/lib/activity/histogram/bars';
import { countByKind, countByWeekday, type Facet } from '@/lib/activity/query/facets';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { countActivities } from '@/lib/activity/query/list-activities';
import { ADATUM, rawRecord, WINGTIP, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { BRIDGE, SYNC } from '@/tests/support/records/sources';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf, listAllPages } from '@/tests/support/records/views';
import { weekdayIn } from '@/tests/support/records/weekday';
import { ownerPrisma } from '@/tests/support/database/as-owner';

useDatabase();

// The clocks of Berlin and New York change within.
const DAYS = 'from=2026-02-20&to=2026-04-10';
const ZONES = ['UTC', 'Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'];

let partner: TestPartner;
let all: Activity[];

beforeAll(async () => {
  partner = await makePartner();
  await addCustomer();
  const [records = []] = fc.sample(fc.array(record, { minLength: 240, maxLength: 240 }), {
    numRuns: 1,
    seed: 11,
  });
  const half = records.length / 2;
  await storeRaw(partner, records.slice(0, half), BRIDGE);
  await storeRaw(partner, records.slice(half), SYNC);
  all = await listAllPages(partner.scope, filterOf('from=2026-01-01&to=2026-12-31'));
  expect(new Set(all.map(({ actorKind }) => actorKind))).toEqual(new Set(ACTOR_KINDS));
});

/** Adatum's own admins are recognised by its domain. */
async function addCustomer(): Promise<void> {
  await ownerPrisma().customer.create({
    data: { partnerId: partner.id, ...ADATUM, primaryDomain: 'adatum.example' },
  });
}

const record: fc.Arbitrary<RawRecord> = fc
  .record({
    minutes: fc.integer({ min: 0, max: 60 * 24 * 60 }),
    userPrincipalName: fc.constantFrom(
      'sales@tailspin.example',
      'admin@adatum.example',
      'FulfillmentService',
      'system',
      '',
    ),
    customer: fc.constantFrom(ADATUM, WINGTIP),
    operationStatus: fc.constantFrom('succeeded', 'failed'),
  })
  .map(({ minutes, customer, ...fields }) =>
    rawRecord({
      ...fields,
      customerId: customer.id,
      customerName: customer.name,
      operationDate: new Date(Date.UTC(2026, 1, 15) + minutes * 60_000).toISOString(),
    }),
  );

const view = fc.record({
  tz: fc.constantFrom(...ZONES),
  kind: fc.subarray([...ACTOR_KINDS]),
  weekday: fc.subarray([...WEEKDAYS]),
  others: fc.constantFrom(
    '',
    'status=failed',
    'q=adatum',
    'q=adatum&source=api',
    'source=sync',
    'user=sales@tailspin.example',
    `customer=${WINGTIP.id}`,
    'hours=19-7',
  ),
});

it('pages, count, chart, file and lists of a view agree with the log read by plain code', async () => {
  await fc.assert(
    fc.asyncProperty(view, async ({ tz, kind, weekday, others }) => {
      const withoutThem = filterOf(`${DAYS}&tz=${tz}&${others}`);
      const filter = { ...withoutThem, kinds: kind, weekdays: weekday };
      const candidates = await listAllPages(partner.scope, withoutThem);
      const isOfKind = ({ actorKind }: Activity) => !kind.length || kind.includes(actorKind);
      const isOnDay = ({ occurredAt }: Activity) =>
        !weekday.length || weekday.some((day) => day === weekdayIn(tz, occurredAt));
      const expected = candidates.filter((activity) => isOfKind(activity) && isOnDay(activity));

      const listed = await listAllPages(partner.scope, filter);
      expect(idsOf(listed)).toEqual(idsOf(expected));
      expect(await countActivities(partner.scope, filter)).toBe(expected.length);
      expect(await downloadAll(partner.scope, filter)).toHaveLength(expected.length);
      const { bars } = barsOf(filter);
      const { total } = await countHistogram(partner.scope, { filter, bars });
      expect(total).toBe(expected.length);
      expect(inOrder(await countByKind(partner.scope, filter))).toEqual(
        counted(candidates.filter(isOnDay).map(({ actorKind }) => actorKind)),
      );
      expect(await countByWeekday(partner.scope, filter)).toEqual(
        counted(candidates.filter(isOfKind).map(({ occurredAt }) => weekdayIn(tz, occurredAt))),
      );
    }),
    { numRuns: 20 },
  );
});

function idsOf(activities: Activity[]): string[] {
  return activities.map(({ recordId }) => recordId);
}

function counted(values: string[]): Facet[] {
  const count = (value: string) => values.filter((other) => other === value).length;
  return inOrder([...new Set(values)].map((value) => ({ value, count: count(value) })));
}

function inOrder(facets: Facet[]): Facet[] {
  return facets.toSorted((one, other) => (one.value < other.value ? -1 : 1));
}
