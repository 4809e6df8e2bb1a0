import { subscriptionsPath } from '@/lib/activity/paths';
import { expect, test } from '@/tests/support/browser/test';
import { GLOBAL_ADMIN } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';

const LOG = '/account-settings/activity-log';

const TITLES = [
  [`${LOG}/filters?status=failed`, 'All filters – Failed'],
  [`${LOG}/reach?status=failed`, 'User activity – Failed'],
  ['/insights/subscriptions/list?figure=expiring', 'Expiring within 30 days'],
  ['/insights/subscriptions/list?figure=sold', 'Sold'],
  [subscriptionsPath(ADATUM.id), `Subscriptions · ${ADATUM.name}`],
  [`${subscriptionsPath(ADATUM.id)}/buy`, `Buy subscription · ${ADATUM.name}`],
] as const;

test.describe('the title of a page names what it shows', () => {
  test.use({ account: GLOBAL_ADMIN });

  for (const [path, title] of TITLES) {
    test(path, async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveTitle(`${title} · Activity Log`);
    });
  }

  test('the page of a user is named for the user', async ({ page }) => {
    await page.goto('/account-settings/users');
    const link = page.getByRole('table').getByRole('link').first();
    const name = await link.innerText();
    await link.click();
    await expect(page).toHaveTitle(`${name} · User management · Activity Log`);
  });
});

test('a sign-in link that does not work says so in its title', async ({ page }) => {
  await page.goto('/invitation/not-a-link');
  await expect(page).toHaveTitle('This link doesn’t work · Activity Log');
});
