import { beforeAll, expect, it } from 'vitest';
import { countByUser } from '@/lib/activity/query/facets';
import { findNeighbours } from '@/lib/activity/record/neighbours';
import {
  countActivities,
  listActivities,
  listActivitiesOfRecord,
} from '@/lib/activity/query/list-activities';
import { listReach } from '@/lib/activity/reach/list-reach';
import { sortReach } from '@/lib/activity/reach/reach-view';
import { rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { DEFAULT_WORKING_WEEK } from '@/lib/profile/preferences';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';
const ONE = 'Grace.Hopper@tailspin.example';
const OTHER = 'grace.hopper@tailspin.example';

let partner: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  const at = (day: string) => ({ id: day, operationDate: `2026-${day}T10:00:00Z` });
  await storeRaw(partner, [
    rawRecord({ ...at('02-01'), userPrincipalName: ONE }),
    rawRecord({ ...at('03-01'), userPrincipalName: ONE }),
    rawRecord({ ...at('03-02'), userPrincipalName: OTHER }),
    rawRecord({
      ...at('03-03'),
      userPrincipalName: OTHER,
      customerId: WINGTIP.id,
      customerName: WINGTIP.name,
    }),
    rawRecord({ ...at('03-04'), userPrincipalName: 'ada@tailspin.example' }),
  ]);
});

it.each([ONE, OTHER, 'GRACE.HOPPER@TAILSPIN.EXAMPLE', ` ${OTHER}\t`])(
  'finds everything that one person did, under any spelling: %s',
  async (user) => {
    const filter = filterOf(`${MARCH}&${new URLSearchParams({ user })}`);
    expect(await countActivities(partner.scope, filter)).toBe(3);
    expect((await listActivities(partner.scope, filter)).activities).toHaveLength(3);
    expect(await downloadAll(partner.scope, filter)).toHaveLength(3);
    const found = filterOf(`${MARCH}&${new URLSearchParams({ user, q: 'adatum' })}`);
    expect(await countActivities(partner.scope, found)).toBe(2);
  },
);

it('lists one user, in the latest spelling', async () => {
  expect(await countByUser(partner.scope, filterOf(MARCH))).toEqual([
    { value: OTHER, count: 3 },
    { value: 'ada@tailspin.example', count: 1 },
  ]);
});

it('knows what one person accessed before, even under another spelling', async () => {
  const users = await listReach(partner.scope, {
    filter: filterOf(MARCH),
    week: DEFAULT_WORKING_WEEK,
  });
  const [grace, ada] = sortReach(users, 'activities');
  expect(grace).toMatchObject({ user: OTHER, activities: 3, customers: 2, newCustomers: 1 });
  expect(grace?.listedCustomers[0]).toBe(WINGTIP.id);
  expect(grace?.actions).toEqual([{ value: 'update_subscription', count: 3 }]);
  expect(ada).toMatchObject({ activities: 1, customers: 1, newCustomers: 1 });
});

it('moves from record to record of one person', async () => {
  const [activity] = await listActivitiesOfRecord(partner.scope, '03-02');
  if (!activity) throw new Error('It is not there.');
  const { previous, next } = await findNeighbours(partner.scope, { activity, by: 'user' });
  expect([previous?.recordId, next?.recordId]).toEqual(['03-01', '03-03']);
});
