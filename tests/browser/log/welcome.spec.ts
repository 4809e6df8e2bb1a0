import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an empty company is told how to bring its records in, until it dismisses that', async ({
      page,
    }) => {
      const { email } = await makeTestUser({ roles: ['global_admin'] });
      await signInPage(page, { email });
      await page.goto(LOG);
      const welcome = page.getByRole('region', { name: 'Welcome' });
      await expect(welcome.getByRole('listitem')).toHaveCount(4);
      await expect(welcome.getByText('Done', { exact: true })).toHaveCount(0);

      await welcome.getByRole('link', { name: 'Create an API key' }).click();
      await page.getByLabel('Name').fill('first key');
      await page.getByRole('button', { name: 'Create key' }).click();
      await expect(page.getByRole('region', { name: 'New key' })).toBeVisible();
      await page.goto(LOG);
      await expect(welcome.getByRole('listitem').filter({ hasText: 'Done' })).toContainText(
        'API key',
      );

      await welcome.getByRole('button', { name: 'Dismiss' }).click();
      await expect(welcome).toHaveCount(0);
      await expect(page).toHaveURL(LOG);
    });
  });
}

test('a colleague without these permissions sees no welcome', async ({ page }) => {
  const { email } = await makeTestUser({ roles: ['helpdesk_agent'] });
  await signInPage(page, { email });
  await page.goto(LOG);
  await expect(page.getByRole('heading', { name: 'Activity Log' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Welcome' })).toHaveCount(0);
});
