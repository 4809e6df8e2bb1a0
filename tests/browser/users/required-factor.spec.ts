import { signIn, statusesWith } from '@/tests/support/browser/fixtures/session';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import {
  codesOn,
  enterCode,
  enterOwnPassword,
  makeUserWithFactor,
  requireSecondFactor,
} from '@/tests/support/browser/second-factor';
import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD } from '@/tests/support/fixtures/accounts';
import { codeOf } from '@/tests/support/records/second-factor';

const SET_UP = /\/profile\/second-factor\?callbackUrl=/;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('who is signed in when a second factor becomes required sets one up at the next click, and goes on', async ({
      page,
    }) => {
      const user = await makeTestUser();
      await signInPage(page, user);
      await page.goto('/customers?q=a');
      await requireSecondFactor(user);
      for (const path of ['/profile', '/account-settings/activity-log', '/customers?q=a']) {
        await page.goto(path);
        await expect(page).toHaveURL(SET_UP);
      }
      await expect(page.getByText('Your company now requires a second factor.')).toBeVisible();
      await enterOwnPassword(page, PASSWORD);
      await expect(page).toHaveURL(SET_UP);
      await page.getByRole('button', { name: 'Set up' }).click();
      const secret = (await page.getByLabel(/enter this key/).inputValue()).replaceAll(' ', '');
      await enterCode(page, codeOf(secret), 'Confirm');
      await expect(codesOn(page)).toHaveCount(10);
      await expect(page.getByText('Your company now requires a second factor.')).toHaveCount(0);
      await page.getByRole('link', { name: 'Go back to where you were' }).click();
      await expect(page).toHaveURL('/customers?q=a');
    });
  });
}

test('a session without a required second factor opens neither log, file nor API', async () => {
  const user = await makeTestUser();
  const session = await signIn(user.email);
  expect(await statusesWith(session)).toEqual([200, 200]);
  await requireSecondFactor(user);
  expect(await statusesWith(session)).toEqual([307, 403]);
});

test('who has one is not stopped', async ({ page }) => {
  const { user, codes } = await makeUserWithFactor();
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await enterCode(page, codes[0] ?? '', 'Sign in');
  await expect(page).toHaveURL(LOG);
  await requireSecondFactor(user);
  await page.goto('/customers?q=a');
  await expect(page).toHaveURL('/customers?q=a');
});

test('who has yet to set one up may choose a language and sign out', async ({ page }) => {
  const user = await makeTestUser();
  await signInPage(page, user);
  await requireSecondFactor(user);
  await page.goto('/customers');
  await expect(page).toHaveURL(SET_UP);
  await page.locator('[popovertarget="language-menu"]').click();
  await page.locator('#language-menu').getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page).toHaveURL(SET_UP);
  await page.locator('[popovertarget="language-menu"]').click();
  await page.locator('#language-menu').getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
});
