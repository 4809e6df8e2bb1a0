import { rawRecord } from '@/tests/support/records/audit-records';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw } from '@/tests/support/records/partners';

const ADDED = rawRecord({
  id: 'twice',
  operationType: 'add_customer',
  operationDate: '2026-03-10T08:00:00Z',
});
const DELETED = { operationType: 'delete_customer', operationDate: '2026-03-10T09:30:00Z' };

test.beforeEach(async ({ page }) => {
  const staff = await makeTestUser();
  const stored = await storeRaw(staff.partner, [ADDED, { ...ADDED, ...DELETED }]);
  expect(stored).toMatchObject({ stored: 2, conflicts: 1 });
  await signInPage(page, staff);
});

test('two records with one id are shown together, with different names and their differences', async ({
  page,
}) => {
  await page.goto(`${LOG}/twice?tz=Asia/Tokyo`);
  const main = page.getByRole('main');
  await expect(main.getByText('They differ in: Date-Time, Operation type.')).toBeVisible();
  await expect(main.getByRole('heading', { level: 2 }).filter({ hasText: /2026/ })).toHaveText([
    /^Deleted customer, 2026-03-10 18:30:00\s*Succeeded$/,
    /^Added customer, 2026-03-10 17:00:00\s*Succeeded$/,
  ]);
  await expect(
    main.getByRole('region', { name: 'Added customer, 2026-03-10 17:00' }),
  ).toContainText('add_customer');
});

test('both are in the log', async ({ page }) => {
  await page.goto(`${LOG}?from=2026-03-10&to=2026-03-10`);
  await expect(page.getByRole('row', { name: /Deleted customer/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /Added customer/ })).toHaveCount(1);
});
