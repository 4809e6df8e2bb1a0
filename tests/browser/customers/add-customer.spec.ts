import { openHydrated } from '@/tests/support/browser/hydration';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { latestActivities } from '@/tests/support/records/latest-activities';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a customer is added once, and no other may have its domain', async ({ page }) => {
      const staff = await makeTestUser({ roles: ['admin_agent'] });
      await signInPage(page, staff);
      const open = (path: string) =>
        javaScriptEnabled ? openHydrated(page, path) : page.goto(path);
      const add = async (name: string, domain: string) => {
        await page.getByLabel('Company name').fill(name);
        await page.getByLabel('Primary domain').fill(domain);
        await page.getByLabel('Country').selectOption('Japan');
        await page.getByRole('button', { name: 'Add customer' }).click();
      };
      await page.goto('/customers');
      await page.getByRole('link', { name: 'Add customer' }).click();
      await expect(page).toHaveURL(/add\?id=/);
      const form = page.url();
      await open(form);
      await add('Litware', 'not a domain');
      await expect(page.getByLabel('Primary domain')).toHaveAccessibleDescription(
        /Enter a domain such/,
      );
      await expect(page.getByLabel('Country')).toHaveValue('JP');
      await add('Litware', 'Litware.OnMicrosoft.com');
      await expect(page.getByText('Added customer Litware.')).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Litware, 0 subscriptions');
      await expect(page.getByRole('heading', { name: 'No subscriptions yet' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Buy subscription' }).last()).toBeVisible();
      const added = page.url().split('?')[0] ?? '';

      await page.goto(form);
      await expect(page).toHaveURL(added);

      await open('/customers/add');
      await add('Litware again', 'litware.onmicrosoft.com');
      await expect(page.getByLabel('Primary domain')).toHaveAccessibleDescription(
        /Another customer already uses the domain litware\.onmicrosoft\.com\./,
      );
      await page.goto('/customers');
      await expect(page.getByRole('row')).toHaveCount(2);
      await expect(page.getByRole('row', { name: 'Litware' })).toContainText('Japan');
      expect(await latestActivities(staff.partner)).toMatchObject([
        { status: 'failed', customerId: null, customerName: 'Litware again' },
        { status: 'succeeded', operationType: 'add_customer', customerName: 'Litware' },
      ]);
    });
  });
}
