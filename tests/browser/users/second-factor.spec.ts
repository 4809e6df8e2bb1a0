import type { Page } from '@playwright/test';
import { SECOND_FACTOR_PATH } from '@/lib/profile/paths';
import { userPath } from '@/lib/users/paths';
import { signIn, statusesWith } from '@/tests/support/browser/fixtures/session';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import {
  codesOn,
  enterCode,
  enterOwnPassword,
  expectWrongCode,
  makeUserWithFactor,
  requireSecondFactor,
} from '@/tests/support/browser/second-factor';
import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD } from '@/tests/support/fixtures/accounts';
import { codeOf } from '@/tests/support/records/second-factor';

const RECOVERY_CODE = /^\d{5}-\d{5}-\d{5}-\d{5}$/;
const SECOND_STEP = /\/sign-in\/second-factor/;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a second factor is set up by a code, shows recovery codes once and ends other sessions', async ({
      page,
    }) => {
      const user = await makeTestUser();
      const other = await signIn(user.email);
      await signInPage(page, user);
      await page.goto('/profile');
      await page.getByRole('link', { name: 'Set up a second factor' }).click();
      await enterOwnPassword(page, 'a guess');
      await expect(page.getByText('Wrong password.')).toBeVisible();
      await enterOwnPassword(page, PASSWORD);
      await page.getByRole('button', { name: 'Set up' }).click();
      await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
      const secret = (await page.getByLabel(/enter this key/).inputValue()).replaceAll(' ', '');
      await enterCode(page, '000000', 'Confirm');
      await expectWrongCode(page);
      await enterCode(page, codeOf(secret), 'Confirm');
      await expect(codesOn(page)).toHaveCount(10);
      for (const code of await codesOn(page).allTextContents()) expect(code).toMatch(RECOVERY_CODE);
      expect(await statusesWith(other)).toEqual([307, 401]);
      await page.goto(SECOND_FACTOR_PATH);
      await expect(page.getByText('10 recovery codes left')).toBeVisible();
      await expect(codesOn(page)).toHaveCount(0);
      await expect(page.getByRole('img', { name: /^QR code/ })).toHaveCount(0);
    });

    test('after the password a code is asked for, and a used or wrong one is refused in words', async ({
      page,
    }) => {
      const { user, secret, usedCode } = await makeUserWithFactor();
      await page.goto(`/sign-in?callbackUrl=${encodeURIComponent('/customers?q=a')}`);
      await signInByForm(page, user);
      await expect(page).toHaveURL(SECOND_STEP);
      expect(await sessionCookies(page)).toEqual([]);
      await page.goto(LOG);
      await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
      await page.goBack();
      const field = page.getByLabel('Code', { exact: true });
      await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
      await expect(field).toHaveAttribute('inputmode', 'numeric');
      for (const wrong of ['000000', usedCode]) {
        await enterCode(page, wrong, 'Sign in');
        await expectWrongCode(page);
      }
      await enterCode(page, ` ${codeOf(secret).replace(/^.../, '$& ')}`, 'Sign in');
      await expect(page).toHaveURL('/customers?q=a');
      expect(await sessionCookies(page)).toHaveLength(1);
    });

    test('a recovery code stands in for a code, once', async ({ page }) => {
      const { user, codes } = await makeUserWithFactor();
      await page.goto('/sign-in');
      await signInByForm(page, user);
      await enterCode(page, codes[0] ?? '', 'Sign in');
      await expect(page).toHaveURL(LOG);
      await page.context().clearCookies();
      await page.goto('/sign-in');
      await signInByForm(page, user);
      await enterCode(page, codes[0] ?? '', 'Sign in');
      await expectWrongCode(page);
    });

    test('where the partner requires it, a second factor is set up before anything else', async ({
      page,
    }) => {
      const user = await makeTestUser();
      await requireSecondFactor(user);
      await page.goto('/sign-in');
      await signInByForm(page, user);
      await expect(page.getByText('Your company requires a second factor.')).toBeVisible();
      expect(await sessionCookies(page)).toEqual([]);
      const secret = (await page.getByLabel(/enter this key/).inputValue()).replaceAll(' ', '');
      await enterCode(page, '000000', 'Confirm');
      await expectWrongCode(page);
      await enterCode(page, codeOf(secret), 'Confirm');
      await expect(codesOn(page)).toHaveCount(10);
      await page.getByRole('link', { name: 'Continue' }).click();
      await expect(page).toHaveURL(LOG);
      await page.goto(SECOND_FACTOR_PATH);
      await expect(page.getByText('10 recovery codes left')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Turn off/ })).toHaveCount(0);
    });

    test('new recovery codes and turning it off need the password and a second factor', async ({
      page,
    }) => {
      const { user, secret, codes } = await makeUserWithFactor();
      await page.goto('/sign-in');
      await signInByForm(page, user);
      await enterCode(page, codes[0] ?? '', 'Sign in');
      await expect(page).toHaveURL(LOG);
      await page.goto(SECOND_FACTOR_PATH);
      await expect(page.getByText('9 recovery codes left')).toBeVisible();
      const change = page.getByRole('button', { name: /^(Create new|Turn off|Set up|Remove)/ });
      await expect(change).toHaveCount(0);
      await enterOwnPassword(page, 'a guess');
      await expect(page.getByText('Wrong password.')).toBeVisible();
      await enterOwnPassword(page, PASSWORD);
      await enterCode(page, '000000', 'Continue');
      await expectWrongCode(page);
      await page.goto(SECOND_FACTOR_PATH);
      await expect(change).toHaveCount(0);
      await enterCode(page, codeOf(secret), 'Continue');
      await page.getByRole('button', { name: 'Create new recovery codes' }).click();
      await expect(codesOn(page)).toHaveCount(10);
      await page.goto(SECOND_FACTOR_PATH);
      await page.getByRole('button', { name: 'Turn off the second factor' }).click();
      await expect(page.getByText('Off', { exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Create new recovery codes' })).toHaveCount(0);
    });

    test('an administrator resets the second factor of a colleague', async ({ page }) => {
      const { user } = await makeUserWithFactor();
      const admin = await makeTestUser({ domain: user.partner.domain, roles: ['global_admin'] });
      await signInPage(page, admin);
      await page.goto(userPath(user.id));
      await page.getByLabel(/^Yes, reset the second factor/).check();
      await page.getByRole('button', { name: 'Reset second factor' }).click();
      await expect(page.getByText(/^Reset the second factor of/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Reset second factor' })).toHaveCount(0);
      await page.context().clearCookies();
      await page.goto('/sign-in');
      await signInByForm(page, user);
      await expect(page).toHaveURL(LOG);
    });
  });
}

async function sessionCookies(page: Page) {
  const cookies = await page.context().cookies();
  return cookies.filter(({ name }) => name.endsWith('next-auth.session-token'));
}
