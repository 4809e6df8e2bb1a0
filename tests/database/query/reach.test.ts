import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { ACTOR_KINDS, type Activity } from '@/lib/activity/activity';
import { hoursOutside, type DayHours } from '@/lib/activity/filter/hours';
import { WEEKDAYS, type Weekday } from '@/lib/activity/filter/weekdays';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { countActivities } from '@/lib/activity/query/list-activities';
import { findDefaultKind } from '@/lib/activity/reach/default-kind';
import { listReach, type UserReach } from '@/lib/activity/reach/list-reach';
import { sortReach } from '@/lib/activity/reach/reach-view';
import { ADATUM, rawRecord, WINGTIP, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf, listAllPages } from '@/tests/support/records/views';

useDatabase();

// The clock of Berlin changes within.
const MARCH = 'from=2026-03-01&to=2026-03-31';
const USERS = ['ada@tailspin.example', 'grace@tailspin.example', 'FulfillmentService', 'system'];

let partner: TestPartner;
let all: Activity[];

beforeAll(async () => {
  partner = await makePartner();
  const records = fc.sample(record, { numRuns: 250, seed: 7 });
  await storeRaw(partner, records);
  all = await listAllPages(partner.scope, filterOf('from=2026-01-01&to=2026-12-31'));
  // One half is in the tables of counts, the other one is not.
  await rollUpOf(partner, 125);
});

const record: fc.Arbitrary<RawRecord> = fc
  .record({
    minutes: fc.integer({ min: 0, max: 60 * 24 * 70 }),
    userPrincipalName: fc.constantFrom(...USERS),
    customer: fc.constantFrom(ADATUM, WINGTIP, null),
    operationType: fc.constantFrom('update_subscription', 'create_order'),
  })
  .map(({ minutes, customer, ...fields }) =>
    rawRecord({
      ...fields,
      customerId: customer?.id,
      customerName: customer?.name,
      operationDate: new Date(Date.UTC(2026, 1, 1) + minutes * 60_000).toISOString(),
    }),
  );

const request = fc.record({
  tz: fc.constantFrom('UTC', 'Asia/Tokyo', 'Europe/Berlin', 'Asia/Kathmandu'),
  workingHours: fc.constantFrom({ from: 7, to: 19 }, { from: 22, to: 6 }, { from: 0, to: 8 }),
  weekend: fc.subarray([...WEEKDAYS], { maxLength: 3 }),
  kinds: fc.subarray([...ACTOR_KINDS]),
  others: fc.constantFrom('', 'action=create_order', 'q=tailspin', 'hours=9-17'),
});

it('the figures of each user agree with the log read by plain code, and with the views they link to', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ tz, kinds, others, ...week }) => {
      const filter = { ...filterOf(`${MARCH}&tz=${tz}&${others}`), kinds };
      const listed = await listAllPages(partner.scope, filter);
      const users = sortReach(await listReach(partner.scope, { filter, week }), 'user');
      const expected = [...new Set(listed.map(({ userPrincipalName }) => userPrincipalName))]
        .sort()
        .map((user) => figuresOf(user, { listed, tz, week }));
      expect(users.map(figures)).toEqual(expected);
      for (const { user, outsideHours, onWeekends } of users) {
        const own = { ...filter, users: [user] };
        if (!filter.hours) {
          const outside = { ...own, hours: hoursOutside(week.workingHours) };
          expect(await countActivities(partner.scope, outside)).toBe(outsideHours);
        }
        if (week.weekend.length === 0) continue;
        const weekends = { ...own, weekdays: week.weekend };
        expect(await countActivities(partner.scope, weekends)).toBe(onWeekends);
      }
    }),
    { numRuns: 15 },
  );
});

type Week = { workingHours: DayHours; weekend: Weekday[] };

function figures(reach: UserReach) {
  const { listedCustomers, actorKind, ...numbers } = reach;
  return { ...numbers, listed: listedCustomers.toSorted(), kind: actorKind };
}

function figuresOf(
  user: string,
  { listed, tz, week }: { listed: Activity[]; tz: string; week: Week },
): ReturnType<typeof figures> {
  const own = listed.filter((activity) => activity.userPrincipalName === user);
  const customers = [...new Set(own.map(({ customerId }) => customerId))].filter(
    (id) => id !== null,
  );
  const clocks = own.map(({ occurredAt }) => clockIn(tz, occurredAt));
  const actions = [...new Set(own.map(({ operationType }) => operationType))].map((value) => ({
    value,
    count: own.filter(({ operationType }) => operationType === value).length,
  }));
  return {
    user,
    kind: own[0]?.actorKind ?? 'system',
    activities: own.length,
    customers: customers.length,
    newCustomers: customers.filter((id) => !isKnown(id, { user, tz })).length,
    listed: customers.sort(),
    actions: actions.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    outsideHours: clocks.filter(({ hour }) => !isWorking(hour, week.workingHours)).length,
    onWeekends: clocks.filter(({ day }) => week.weekend.includes(day)).length,
  };
}

function isKnown(customerId: string, { user, tz }: { user: string; tz: string }): boolean {
  return all.some(
    (activity) =>
      activity.userPrincipalName === user &&
      activity.customerId === customerId &&
      clockIn(tz, activity.occurredAt).date < '2026-03-01',
  );
}

function isWorking(hour: number, { from, to }: DayHours): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function clockIn(timeZone: string, iso: string): { hour: number; day: Weekday; date: string } {
  const instant = new Date(`${iso.slice(0, 23)}Z`);
  const format = (options: Intl.DateTimeFormatOptions, locale = 'en-US') =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(instant);
  const day = WEEKDAYS[DAYS.indexOf(format({ weekday: 'short' }))];
  if (!day) throw new Error(`No day of ${iso}.`);
  // Swedish dates have the format of ISO 8601.
  const date = format({ dateStyle: 'short' }, 'sv-SE');
  return { hour: Number(format({ hour: '2-digit', hourCycle: 'h23' })), day, date };
}

it('a view of other kinds of users than the partner’s opens with those', async () => {
  const own = await makePartner();
  const date = '2026-03-10T10:00:00Z';
  const by = (userPrincipalName: string, operationType: string) =>
    rawRecord({ userPrincipalName, operationType, operationDate: date });
  await storeRaw(own, [
    by(`ada@${own.domain}`, 'create_order'),
    by('FulfillmentService', 'update_subscription'),
  ]);
  const kindOf = (query: string) => findDefaultKind(own.scope, filterOf(`${MARCH}&${query}`));
  expect(await kindOf('')).toBe('partnerUsers');
  expect(await kindOf('action=create_order')).toBe('partnerUsers');
  expect(await kindOf('action=update_subscription')).toBe('applications');
  expect(await kindOf(`user=ada@${own.domain}&user=FulfillmentService`)).toBe('all');
  expect(await kindOf(`user=ada@${own.domain}`)).toBe('partnerUsers');
});

it('customers with as many activities are listed by name', async () => {
  const own = await makePartner();
  const names = ['Zava', 'alpine', 'Munson', 'Bellows'];
  await storeRaw(
    own,
    names.map((customerName) =>
      rawRecord({ customerName, customerId: randomUUID(), operationDate: '2026-03-10T10:00:00Z' }),
    ),
  );
  const week = { workingHours: { from: 7, to: 19 }, weekend: [] };
  const [reach] = await listReach(own.scope, { filter: filterOf(MARCH), week });
  const namesById = await getCustomerNames(own.scope, reach?.listedCustomers ?? []);
  expect(reach?.listedCustomers.map((id) => namesById.get(id))).toEqual([
    'alpine',
    'Bellows',
    'Munson',
    'Zava',
  ]);
});
