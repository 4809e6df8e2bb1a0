import { INVITE_PATH, USERS_PATH } from '@/lib/users/paths';
import { openHydrated } from '@/tests/support/browser/hydration';
import { inviteSomebody } from '@/tests/support/browser/invite-form';
import { LOG } from '@/tests/support/browser/log-page';
import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { expect, test } from '@/tests/support/browser/test';
import { MANAGER, PROSEWARE_ADMIN } from '@/tests/support/fixtures/accounts';
import type { Page } from '@playwright/test';

const CHOSEN = 'chosen for a test';

test.use({ account: PROSEWARE_ADMIN });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an invitation gives a link, the link sets a password, and the roles grant their permissions', async ({
      page,
      context,
    }) => {
      await openPage(page, USERS_PATH, javaScriptEnabled);
      await page.getByRole('link', { name: 'Invite user' }).click();
      await expect(page).toHaveURL(INVITE_PATH);
      const { name, email, link } = await inviteSomebody(page, { roles: ['Helpdesk agent'] });
      await expect(page.getByText('This link is shown only once.')).toBeVisible();

      await context.clearCookies();
      await page.goto(link);
      await expect(page.getByRole('main')).toContainText(`For ${name} at proseware`);
      await choosePassword(page, CHOSEN);
      await expect(page).toHaveURL(LOG);
      await expect(page.getByRole('button', { name: `Signed in as ${name}` })).toBeVisible();
      await expect(page.getByRole('link', { name: 'User management' })).toHaveCount(0);

      await context.clearCookies();
      await page.goto('/');
      await signInByForm(page, { email, password: CHOSEN });
      await expect(page).toHaveURL(LOG);
    });

    test('a short or mistyped password is reported at the field', async ({ page }) => {
      await page.goto(INVITE_PATH);
      const { link } = await inviteSomebody(page);
      await openPage(page, link, javaScriptEnabled);
      await choosePassword(page, 'too short', 'and other');
      await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
        /Use 12 characters or more/,
      );
      await expect(page.getByLabel('Confirm password')).toHaveAccessibleDescription(/don’t match/);
    });

    test('a used link gets the same response as an unknown one', async ({ page, context }) => {
      await page.goto(INVITE_PATH);
      const { link } = await inviteSomebody(page, { roles: ['Sales agent'] });
      await context.clearCookies();
      await page.goto(link);
      await choosePassword(page, CHOSEN);
      await expect(page).toHaveURL(LOG);
      await page.goto(link);
      const used = await page.getByRole('main').innerText();
      await page.goto(`/invitation/${'A'.repeat(86)}`);
      expect(await page.getByRole('main').innerText()).toBe(used);
      expect(used).toContain('This link doesn’t work');
    });
  });
}

test.describe('a user management admin', () => {
  test.use({ account: MANAGER });

  test('is offered the roles that they hold, and sees why no others', async ({ page }) => {
    await page.goto(INVITE_PATH);
    const globalAdmin = page.getByLabel('Global admin');
    await expect(globalAdmin).toBeDisabled();
    await expect(globalAdmin).toHaveAccessibleDescription(
      /^Only a global admin can assign or remove/,
    );
    for (const role of ['Billing admin', 'Admin agent', 'Sales agent', 'Helpdesk agent']) {
      await expect(page.getByLabel(role)).toBeDisabled();
      await expect(page.getByLabel(role)).toHaveAccessibleDescription(/roles that you have/);
    }
    const { name } = await inviteSomebody(page, { roles: ['User management admin'] });
    await expect(page.getByLabel(`Link for ${name}`)).toBeVisible();
  });
});

test('the link appears in no page except the response that made it', async ({ page, client }) => {
  await page.goto(INVITE_PATH);
  const { link, name } = await inviteSomebody(page);
  const token = link.split('/').at(-1) ?? '';
  const href = await page.getByRole('link', { name: `Open ${name}` }).getAttribute('href');
  const activity = await page.getByRole('link', { name: 'See it in the log' }).getAttribute('href');
  for (const path of [INVITE_PATH, USERS_PATH, href ?? '', activity ?? '']) {
    const response = await client.get(path);
    expect(response.status()).toBe(200);
    expect(await response.text()).not.toContain(token);
  }
});

test('a button copies the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(INVITE_PATH);
  const { link } = await inviteSomebody(page);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('a link opened in another user’s session says that it replaces the session', async ({
  page,
}) => {
  await page.goto(INVITE_PATH);
  const { link, name } = await inviteSomebody(page, { roles: ['Sales agent'] });
  await openHydrated(page, link);
  await expect(page.getByRole('main')).toContainText(
    `This browser is signed in as global-admin (${PROSEWARE_ADMIN}).`,
  );
  await choosePassword(page, CHOSEN);
  await expect(page.getByRole('button', { name: `Signed in as ${name}` })).toBeVisible();
});

async function openPage(page: Page, path: string, isScripted: boolean): Promise<void> {
  await (isScripted ? openHydrated(page, path) : page.goto(path));
}

async function choosePassword(page: Page, password: string, again = password): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Confirm password').fill(again);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
}
