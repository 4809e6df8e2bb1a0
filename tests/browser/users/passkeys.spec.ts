import type { Page } from '@playwright/test';
import { SECOND_FACTOR_PATH } from '@/lib/profile/paths';
import { userPath } from '@/lib/users/paths';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import { addAuthenticator } from '@/tests/support/browser/passkeys';
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

const SECOND_STEP = /\/sign-in\/second-factor/;

test('a passkey is added with the password, gives recovery codes, and signs in', async ({
  page,
}) => {
  const user = await makeTestUser();
  await signInPage(page, user);
  const device = await addAuthenticator(page);
  await addFirstPasskey(page);
  await expect(codesOn(page)).toHaveCount(10);
  const [recoveryCode = ''] = await codesOn(page).allTextContents();
  expect(await device.countPasskeys()).toBe(1);
  await expect(page.getByRole('row', { name: /My laptop.*Not yet/ })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent('/customers?q=a')}`);
  await signInByForm(page, user);
  await expect(page).toHaveURL(SECOND_STEP);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL('/customers?q=a');

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await expect(page.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(
    'One of your recovery codes.',
  );
  await enterCode(page, '000000', 'Sign in');
  await expectWrongCode(page);
  await enterCode(page, recoveryCode, 'Sign in');
  await expect(page).toHaveURL(LOG);
});

test('who cancels may try again, and a lost device is answered by a code', async ({ page }) => {
  const { user, secret } = await makeUserWithFactor();
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await enterCode(page, codeOf(secret), 'Sign in');
  await expect(page).toHaveURL(LOG);
  const device = await addAuthenticator(page);
  await page.goto(SECOND_FACTOR_PATH);
  await enterOwnPassword(page, PASSWORD);
  await enterCode(page, codeOf(secret, { steps: 1 }), 'Continue');
  await addPasskey(page, 'My laptop');
  await expect(page.getByRole('row', { name: /My laptop/ })).toBeVisible();
  await expect(codesOn(page)).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await device.remove();
  const other = await addAuthenticator(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('No passkey was used.')).toBeVisible();
  await other.remove();
  await expect(page.getByLabel('Code', { exact: true })).toBeVisible();
});

test('a passkey that was removed meanwhile is refused in words, and the next question is a new one', async ({
  page,
}) => {
  const { user, codes } = await makeUserWithFactor();
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await enterCode(page, codes[0] ?? '', 'Sign in');
  await expect(page).toHaveURL(LOG);
  await addAuthenticator(page);
  await page.goto(SECOND_FACTOR_PATH);
  await enterOwnPassword(page, PASSWORD);
  await enterCode(page, codes[1] ?? '', 'Continue');
  await addPasskey(page, 'My laptop');
  await expect(page.getByRole('row', { name: /My laptop/ })).toBeVisible();
  const admin = await page.context().cookies();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await expect(page.getByRole('button', { name: 'Use a passkey' })).toBeVisible();

  const elsewhere = await page.context().browser()?.newContext();
  if (!elsewhere) throw new Error('There is a browser.');
  await elsewhere.addCookies(admin);
  const profile = await elsewhere.newPage();
  await profile.goto(new URL(SECOND_FACTOR_PATH, page.url()).href);
  await profile.getByRole('button', { name: 'Remove the passkey My laptop' }).click();
  await expect(profile.getByRole('row', { name: /My laptop/ })).toHaveCount(0);
  await elsewhere.close();

  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('This passkey wasn’t accepted.')).toBeVisible();
  await enterCode(page, codes[2] ?? '', 'Sign in');
  await expect(page).toHaveURL(LOG);
});

test('where the partner requires a second factor, a passkey is one, and stays the last', async ({
  page,
}) => {
  const user = await makeTestUser();
  await requireSecondFactor(user);
  await addAuthenticator(page);
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await expect(page.getByText('Your company requires a second factor.')).toBeVisible();
  await addPasskey(page, 'My laptop');
  await expect(codesOn(page)).toHaveCount(10);
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL(LOG);

  await page.goto(SECOND_FACTOR_PATH);
  await enterOwnPassword(page, PASSWORD);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('row', { name: /My laptop/ })).toBeVisible();
  await expect(page.getByText(/^Your company requires a second factor/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Remove|Turn off)/ })).toHaveCount(0);
});

test('an administrator’s reset removes passkeys, too', async ({ page }) => {
  const user = await makeTestUser();
  await signInPage(page, user);
  await addAuthenticator(page);
  await addFirstPasskey(page);
  await expect(codesOn(page)).toHaveCount(10);
  await page.context().clearCookies();
  const admin = await makeTestUser({ domain: user.partner.domain, roles: ['global_admin'] });
  await signInPage(page, admin);
  await page.goto(userPath(user.id));
  await page.getByLabel(/^Yes, reset the second factor/).check();
  await page.getByRole('button', { name: 'Reset second factor' }).click();
  await expect(page.getByText(/^Reset the second factor of/)).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await expect(page).toHaveURL(LOG);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no passkey is offered, and a code works', async ({ page, browser }) => {
    const user = await makeTestUser();
    const [recoveryCode = ''] = await addPasskeyElsewhere(browser, user);
    await page.goto('/sign-in');
    await signInByForm(page, user);
    await expect(page).toHaveURL(SECOND_STEP);
    await expect(page.getByRole('button', { name: 'Use a passkey' })).toHaveCount(0);
    await enterCode(page, recoveryCode, 'Sign in');
    await expect(page).toHaveURL(LOG);
  });
});

async function addFirstPasskey(page: Page): Promise<void> {
  await page.goto(SECOND_FACTOR_PATH);
  await enterOwnPassword(page, PASSWORD);
  await addPasskey(page, 'My laptop');
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name of the passkey').fill(name);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
}

async function addPasskeyElsewhere(
  browser: NonNullable<ReturnType<ReturnType<Page['context']>['browser']>>,
  user: TestUser,
): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  await signInPage(page, user);
  await addAuthenticator(page);
  await addFirstPasskey(page);
  await expect(codesOn(page)).toHaveCount(10);
  const codes = await codesOn(page).allTextContents();
  await context.close();
  return codes;
}
