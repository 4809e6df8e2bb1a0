import { beforeAll, expect, it } from 'vitest';
import { hoursWithin, NIGHT } from '@/lib/activity/filter/hours';
import { countActivities } from '@/lib/activity/queries';
import { listReach } from '@/lib/activity/reach';
import { ADATUM, rawOrder, rawRecord, WINGTIP } from '@/tests/support/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/partners';
import { useDatabase } from '@/tests/support/use-database';
import { filterOf } from '@/tests/support/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';
const wingtip = { customerId: WINGTIP.id, customerName: WINGTIP.name };

let partner: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  await storeRaw(partner, [
    rawRecord({ operationDate: '2026-02-01T12:00:00Z' }),
    rawRecord({ operationDate: '2026-03-01T06:59:59.9999999Z' }),
    rawRecord({ operationDate: '2026-03-02T07:00:00Z' }),
    rawOrder(['Mail'], { operationDate: '2026-03-03T19:00:00Z', ...wingtip }),
    rawRecord({ operationDate: '2026-03-03T18:59:59Z', userPrincipalName: 'b@tailspin.example' }),
    rawRecord({ operationDate: '2026-03-03T12:00:00Z', userPrincipalName: 'a@tailspin.example' }),
    rawRecord({ operationDate: '2026-03-03T12:00:00Z', userPrincipalName: '', customerId: null }),
  ]);
});

it('tells by user how many customers, which actions, who is new and what was out of hours', async () => {
  const [first, ...others] = await listReach(partner.scope, filterOf(MARCH));
  expect(first).toEqual({
    user: 'sales@tailspin.example',
    actorKind: 'partner_user',
    activities: 3,
    customers: 2,
    firstTouched: [WINGTIP],
    firstTouchedCount: 1,
    actions: [
      { value: 'update_subscription', count: 2 },
      { value: 'create_order', count: 1 },
    ],
    outsideHours: 2,
  });
  expect(others.map(({ user }) => user)).toEqual(['a@tailspin.example', 'b@tailspin.example', '']);
  expect(others.map(({ customers }) => customers)).toEqual([1, 1, 0]);
});

it('takes a customer that was touched in another way before for no first', async () => {
  const filter = filterOf(
    `${MARCH}&from=2026-03-02&customer=${ADATUM.id}&user=sales@tailspin.example`.replace(
      'from=2026-03-01&',
      '',
    ),
  );
  const [reach] = await listReach(partner.scope, filter);
  expect(reach).toMatchObject({ activities: 1, firstTouchedCount: 0, firstTouched: [] });
});

it.each(['', '&tz=Asia/Tokyo', '&hours=18-20', '&tz=Asia/Kathmandu&hours=0-12'])(
  'counts outside of the hours what the log counts of the night under “%s”',
  async (choice) => {
    const filter = filterOf(MARCH + choice);
    const hours = hoursWithin(NIGHT, filter.hours);
    expect(hours).not.toBeNull();
    const users = await listReach(partner.scope, filter);
    expect(users.some(({ outsideHours }) => outsideHours > 0)).toBe(true);
    for (const { user, outsideHours } of users) {
      const ofNight = { ...filter, users: [user], hours };
      expect(outsideHours).toBe(await countActivities(partner.scope, ofNight));
    }
  },
);

it('takes the hours by the clock of the chosen zone', async () => {
  const [tokyo] = await listReach(partner.scope, filterOf(`${MARCH}&tz=Asia/Tokyo`));
  // 15:59, 16:00 and 04:00 the next day.
  expect(tokyo).toMatchObject({ user: 'sales@tailspin.example', outsideHours: 1 });
});
