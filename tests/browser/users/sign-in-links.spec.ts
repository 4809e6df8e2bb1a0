import type { Page } from '@playwright/test';
import { USERS_PATH, userPath } from '@/lib/users/paths';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { MANAGER, PROSEWARE, PROSEWARE_ADMIN } from '@/tests/support/fixtures/accounts';

const CHOSEN = 'chosen for a test';

test.use({ account: MANAGER });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a user who has signed in gets a link from two admins, and using it ends earlier sessions', async ({
      page,
      context,
    }) => {
      const staff = await makeTestUser({ domain: PROSEWARE.domain, roles: ['billing_admin'] });
      const theirs = await openClient(await signIn(staff.email));
      await openPage(page, staff, javaScriptEnabled);
      await expect(page.getByRole('button', { name: 'New sign-in link' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Request a sign-in link' }).click();
      await expect(page.getByText(/^Requested a sign-in link for/)).toBeVisible();
      await expect(page.getByText(`${MANAGER} requested a sign-in link`)).toBeVisible();
      await expect(page.getByText('another admin has to approve it.').first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);

      await context.clearCookies();
      await context.addCookies((await signIn(PROSEWARE_ADMIN)).cookies);
      await page.goto(USERS_PATH);
      await expect(page.getByText(/waiting for another admin’s approval/)).toBeVisible();
      await openPage(page, staff, javaScriptEnabled);
      await page.getByRole('button', { name: 'Approve and create the link' }).click();
      const link = await page.getByLabel(/^Link for/).inputValue();
      expect(link).toMatch(/\/invitation\/[\w-]{86}$/);
      await expect(page.getByText(`requested by ${MANAGER}, approved by`)).toBeVisible();
      expect((await theirs.get(LOG)).status(), 'before the link is used').toBe(200);
      await page.goto(userPath(staff.id));
      await expect(page.getByLabel(/^Link for/)).toHaveCount(0);

      await page.goto(link);
      for (const label of ['Password', 'Confirm password'])
        await page.getByLabel(label, { exact: true }).fill(CHOSEN);
      await page.getByRole('button', { name: 'Set password and sign in' }).click();
      await expect(page).toHaveURL(LOG);
      expect((await theirs.get(LOG)).status(), 'after the link is used').toBe(307);
      await theirs.dispose();
      await expect(signIn(staff.email)).rejects.toThrow();
    });

    test('a request can be declined by whoever made it', async ({ page }) => {
      const staff = await makeTestUser({ domain: PROSEWARE.domain });
      await openPage(page, staff, javaScriptEnabled);
      await page.getByRole('button', { name: 'Request a sign-in link' }).click();
      await page.getByRole('button', { name: 'Decline' }).click();
      await expect(page.getByText(/^Declined the sign-in link request for/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Request a sign-in link' })).toBeVisible();
    });
  });
}

test('nobody can make a link for themselves, and the page says who can', async ({ page }) => {
  await page.goto(`${USERS_PATH}?q=${MANAGER}`);
  await page.getByRole('link', { name: 'user-management-admin' }).click();
  await expect(page.getByText('npm run user:link')).toBeVisible();
  await expect(page.getByRole('button', { name: /sign-in link/ })).toHaveCount(0);
});

async function openPage(page: Page, { id }: TestUser, isScripted: boolean): Promise<void> {
  await (isScripted ? openHydrated(page, userPath(id)) : page.goto(userPath(id)));
}
