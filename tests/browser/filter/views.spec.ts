import { addDays, dayOf, now, UTC } from '@/lib/platform/time/time';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG, recordIdsOf } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

const VIEWS: [name: string, records: string[]][] = [
  ['Failed yesterday', ['declined', 'failed']],
  ['Outside working hours', ['at-night']],
  ['Password resets', ['password']],
  ['Role changes', ['role-given', 'role-taken']],
  ['License changes', ['license']],
  ['Deleted or removed', ['customer-gone', 'user-gone']],
];

/** Records of the last days, each of which one of the views shows, and one that none shows. */
function recentRecords(): RawRecord[] {
  const today = dayOf(now(), UTC);
  const [yesterday, before] = [addDays(today, -1), addDays(today, -3)];
  const ofType = (id: string, operationType: string) =>
    rawRecord({ id, operationType, operationDate: `${before}T10:00:00Z` });
  return [
    rawRecord({ id: 'failed', operationDate: `${yesterday}T12:00:00Z`, operationStatus: 'failed' }),
    rawRecord({
      id: 'declined',
      operationDate: `${yesterday}T11:00:00Z`,
      operationStatus: 'decline',
    }),
    rawRecord({
      id: 'failed-before',
      operationDate: `${before}T12:00:00Z`,
      operationStatus: 'failed',
    }),
    rawRecord({ id: 'at-night', operationDate: `${before}T03:00:00Z` }),
    ofType('password', 'reset_customer_user_password'),
    ofType('role-given', 'add_user_member'),
    ofType('role-taken', 'remove_user_member'),
    ofType('license', 'update_customer_user_licenses'),
    ofType('customer-gone', 'delete_customer'),
    ofType('user-gone', 'delete_customer_user'),
  ];
}

test.use({ javaScriptEnabled: false });

test('each view of the menu shows exactly what its name says, and is marked then', async ({
  page,
}) => {
  const staff = await makeTestUser();
  await storeRaw(staff.partner, recentRecords());
  await signInPage(page, staff);
  await page.goto(`${LOG}?q=of+this+nothing+stays`);
  const menu = page.locator('.link-menu');
  const open = () => menu.locator('summary').first().click();
  await open();
  const names = await menu.getByRole('link').allTextContents();
  expect(names.slice(0, VIEWS.length)).toEqual(VIEWS.map(([name]) => name));
  for (const [name, records] of VIEWS) {
    await menu.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('button', { name: /^Details/ })).toHaveCount(records.length);
    expect((await recordIdsOf(page)).sort(), name).toEqual(records);
    await open();
    await expect(menu.locator('[aria-current]')).toHaveText(name);
  }
});
