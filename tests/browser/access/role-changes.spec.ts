import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { changeTestUser, makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';

const PATHS = [
  '/account-settings/activity-log',
  '/account-settings/activity-log/export',
  '/customers',
  '/api/v1/activities',
];

test('giving or taking away a role takes effect with the next request', async () => {
  const staff = await makeTestUser({ roles: ['sales_agent'] });
  const client = await openClient(await signIn(staff.email));
  const statuses = async () => {
    const responses = await Promise.all(PATHS.map((path) => client.get(path)));
    return responses.map((response) => response.status());
  };
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  await changeTestUser(staff, { roles: [] });
  expect(await statuses()).toEqual([403, 403, 403, 403]);
  await changeTestUser(staff, { roles: ['helpdesk_agent'] });
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  await changeTestUser(staff, { disabledAt: new Date() });
  expect(await statuses()).toEqual([307, 307, 307, 401]);
  await client.dispose();
});
