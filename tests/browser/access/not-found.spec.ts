import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { NO_CUSTOMER_ID } from '@/tests/support/fixtures/customers';

test.use({ account: READER, expectedErrors: [/status of 404/] });

const MISSING_PATHS = [
  '/no/such/page',
  `${LOG}/no-such-record`,
  `/customers/${NO_CUSTOMER_ID}/subscriptions`,
];

for (const path of MISSING_PATHS) {
  test(`${path} says that there is no such page, and links to the log`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    await page.getByRole('link', { name: 'Go to the activity log' }).click();
    await expect(page).toHaveURL(LOG);
  });
}
