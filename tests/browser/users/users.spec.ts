import type { Page } from '@playwright/test';
import type { Role } from '@/lib/auth/roles';
import { USERS_PATH, userPath } from '@/lib/users/paths';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import {
  changeTestUser,
  makeTestUser,
  type TestUser,
} from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import {
  COLLEAGUE_ID,
  MANAGER,
  PROSEWARE,
  PROSEWARE_ADMIN,
} from '@/tests/support/fixtures/accounts';
import { listUserChanges } from '@/tests/support/records/users';

const makeColleague = (roles: Role[] = ['helpdesk_agent']): Promise<TestUser> =>
  makeTestUser({ domain: PROSEWARE.domain, roles });

test.use({ account: MANAGER });

test('users are listed with email, roles and state, and found by part of name or email', async ({
  page,
}) => {
  await openHydrated(page, USERS_PATH);
  await page.getByLabel('Name or email').fill('COLLEAGUE@');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  const row = page.getByRole('row').filter({ hasText: `colleague@${PROSEWARE.domain}` });
  await expect(row).toContainText('Helpdesk agent');
  await expect(row).toContainText('Active');
  await row.getByRole('link', { name: 'colleague' }).click();
  await expect(page).toHaveURL(userPath(COLLEAGUE_ID));
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('giving and taking away roles takes effect with the next click', async ({ page }) => {
      const staff = await makeColleague();
      const theirs = await openClient(await signIn(staff.email));
      const status = async (path: string) => (await theirs.get(path)).status();
      expect(await status(USERS_PATH)).toBe(403);
      await openPage(page, staff, javaScriptEnabled);
      await page.getByLabel('User management admin').check();
      await page.getByRole('button', { name: 'Save roles' }).click();
      await expect(page.getByText(/^Roles of .* changed to User management admin/)).toBeVisible();
      await expect(page.getByLabel('User management admin')).toBeChecked();
      expect(await status(USERS_PATH)).toBe(200);
      await page.getByLabel('User management admin').uncheck();
      await page.getByLabel('Helpdesk agent').uncheck();
      await page.getByRole('button', { name: 'Save roles' }).click();
      await expect(page.getByText(/^Roles of .* changed to None\./)).toBeVisible();
      await expect(page.getByLabel('Helpdesk agent')).not.toBeChecked();
      expect(await status(LOG)).toBe(403);
      await theirs.dispose();
    });

    test('disabling ends access at once, enabling gives it back', async ({ page }) => {
      const staff = await makeColleague();
      const theirs = await openClient(await signIn(staff.email));
      await openPage(page, staff, javaScriptEnabled);
      await page.getByLabel(/^Yes, disable/).check();
      await page.getByRole('button', { name: 'Disable user' }).click();
      await expect(page.getByRole('button', { name: 'Enable user' })).toBeVisible();
      await expect(page.getByText('A disabled user can’t sign in.')).toBeVisible();
      await expect(page.getByText('Disabled', { exact: true })).toBeVisible();
      expect((await theirs.get(LOG)).status()).toBe(307);
      await expect(signIn(staff.email)).rejects.toThrow();
      await page.getByRole('button', { name: 'Enable user' }).click();
      await expect(page.getByRole('button', { name: 'Disable user' })).toBeVisible();
      // The session that was ended stays so.
      expect((await theirs.get(LOG)).status()).toBe(307);
      await theirs.dispose();
      const again = await openClient(await signIn(staff.email));
      expect((await again.get(LOG)).status()).toBe(200);
      await again.dispose();
    });

    test.describe('as a global admin', () => {
      test.use({ account: PROSEWARE_ADMIN });

      test('of two concurrent edits, the second is reported as outdated and shows the current values', async ({
        page,
        context,
      }) => {
        const staff = await makeColleague();
        await openPage(page, staff, javaScriptEnabled);
        const other = await context.newPage();
        await openPage(other, staff, javaScriptEnabled);
        await other.getByLabel('Billing admin').check();
        await other.getByRole('button', { name: 'Save roles' }).click();
        await expect(other.getByText(/^Roles of .* changed to /)).toBeVisible();

        await page.getByLabel('Sales agent').check();
        await page.getByRole('button', { name: 'Save roles' }).click();
        await expect(page.getByText(/someone changed this user/)).toBeVisible();
        await expect(page.getByLabel('Billing admin')).toBeChecked();
        await expect(page.getByLabel('Sales agent')).not.toBeChecked();
        await page.getByLabel('Sales agent').check();
        await page.getByRole('button', { name: 'Save roles' }).click();
        await expect(page.getByText(/^Roles of .* changed to /)).toBeVisible();
        await expect(page.getByLabel('Billing admin')).toBeChecked();
        await expect(page.getByLabel('Sales agent')).toBeChecked();
      });
    });

    test('a refusal by a rule is reported, and is in the log as failed', async ({ page }) => {
      const staff = await makeColleague();
      await openPage(page, staff, javaScriptEnabled);
      // Somebody makes the user a global admin without a change of version, as no page could.
      await changeTestUser(staff, { roles: ['global_admin'] });
      await page.getByLabel(/^Yes, disable/).check();
      await page.getByRole('button', { name: 'Disable user' }).click();
      await expect(page.getByText(/^Only a global admin can disable/).first()).toBeVisible();
      const failed = (await listUserChanges(staff.partner)).filter(({ data }) =>
        data.some(({ value }) => value === staff.id),
      );
      expect(failed).toMatchObject([{ status: 'failed', actor: MANAGER }]);
    });
  });
}

test('users can neither disable themselves nor remove their own access', async ({ page }) => {
  await page.goto(`${USERS_PATH}?q=${MANAGER}`);
  await page.getByRole('link', { name: 'user-management-admin' }).click();
  await expect(page.getByText('You can’t disable yourself.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Disable user' })).toHaveCount(0);
  const box = page.getByLabel('User management admin');
  await expect(box).toBeDisabled();
  await expect(box).toBeChecked();
  await expect(box).toHaveAccessibleDescription(/from yourself/);
});

test('saving without changes is reported and not logged', async ({ page }) => {
  const staff = await makeColleague();
  await openPage(page, staff, true);
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect(page.getByText('No changes to save.')).toBeVisible();
  const changes = await listUserChanges(staff.partner);
  expect(changes.filter(({ data }) => data.some(({ value }) => value === staff.id))).toEqual([]);
});

test.describe('a forged form', () => {
  test.use({ expectedErrors: [/status of 404/] });

  test('cannot change another partner’s user', async ({ page }) => {
    const staff = await makeColleague();
    const stranger = await makeTestUser({ roles: ['sales_agent'] });
    await openPage(page, staff, true);
    const button = page.getByRole('button', { name: 'Disable user' });
    await button.evaluate((element, id) => {
      const form = element.closest('form');
      form?.querySelector('input[name=userId]')?.setAttribute('value', id);
    }, stranger.id);
    await page.getByLabel(/^Yes, disable/).check();
    await button.click();
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    const theirs = await openClient(await signIn(stranger.email));
    expect((await theirs.get(LOG)).status()).toBe(200);
    await theirs.dispose();
  });
});

async function openPage(page: Page, { id }: TestUser, isScripted: boolean): Promise<void> {
  await (isScripted ? openHydrated(page, userPath(id)) : page.goto(userPath(id)));
}
