import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/world/accounts';
import { NO_CUSTOMER_ID } from '@/tests/support/world/customers';

test.use({ account: READER, expectedErrors: [/status of 404/] });

const NOWHERE = [
  '/no/such/page',
  `${LOG}/no-such-record`,
  `/customers/${NO_CUSTOMER_ID}/subscriptions`,
];

for (const path of NOWHERE) {
  test(`${path} says that nothing is there, and leads to the log`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is here');
    await page.getByRole('link', { name: 'Go to the activity log' }).click();
    await expect(page).toHaveURL(LOG);
  });
}
