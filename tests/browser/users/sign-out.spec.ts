import type { Page } from '@playwright/test';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';

test.describe('a reader of the log', () => {
  // Of its own: signing out ends a session for whoever shares it.
  test.beforeEach(async ({ page }) => signInPage(page, await makeTestUser()));

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled });

      test('signs out, and can no longer open the log', async ({ page }) => {
        await page.goto('/account-settings/activity-log');
        await page.getByRole('button', { name: /^Signed in as/ }).click();
        await page.getByRole('button', { name: 'Sign out' }).click();
        await expect(page).toHaveURL('/sign-in');
        await page.goto('/account-settings/activity-log');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
      });

      test('signs out, and going back shows nothing of the log', async ({ page }) => {
        await page.goto('/customers');
        await page.getByRole('link', { name: 'Activity Log' }).click();
        await expect(page).toHaveURL('/account-settings/activity-log');
        await page.getByRole('button', { name: /^Signed in as/ }).click();
        await page.getByRole('button', { name: 'Sign out' }).click();
        await expect(page).toHaveURL('/sign-in');
        for (const path of ['/account-settings/activity-log', '/customers']) {
          await page.goBack();
          await expect(page).toHaveURL(`/sign-in?${new URLSearchParams({ callbackUrl: path })}`);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
          await expect(page.getByRole('table')).toHaveCount(0);
        }
      });
    });
  }
});

test.describe('a user without a role', () => {
  test.use({ expectedErrors: [/status of 403/] });

  test('can switch from the forbidden page to another account', async ({ page }) => {
    await signInPage(page, await makeTestUser({ roles: [] }));
    await page.goto('/account-settings/activity-log');
    await page.getByRole('button', { name: 'Use another account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    expect(await sessionCookiesOf(page)).toEqual([]);
  });
});

async function sessionCookiesOf(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name }) => name).filter((name) => name.includes('session'));
}
