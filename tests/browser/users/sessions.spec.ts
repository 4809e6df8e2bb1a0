import type { Page } from '@playwright/test';
import { PROFILE_PATH } from '@/lib/profile/paths';
import { openClient, signIn, statusesWith } from '@/tests/support/browser/fixtures/session';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD } from '@/tests/support/fixtures/accounts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a copied cookie opens nothing after its user has signed out', async ({ page }) => {
      await signInPage(page, await makeTestUser());
      const copied = await page.context().storageState();
      expect(await statusesWith(copied)).toEqual([200, 200]);
      await page.goto(LOG);
      await page.getByRole('button', { name: /^Signed in as/ }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page).toHaveURL('/sign-in');
      expect(await statusesWith(copied)).toEqual([307, 401]);
    });

    test('the profile lists a person’s sessions, and ends one or all others', async ({ page }) => {
      const user = await makeTestUser();
      const [first, second, third] = [
        await signIn(user.email),
        await signIn(user.email),
        await signIn(user.email),
      ];
      await signInPage(page, user);
      await page.goto(PROFILE_PATH);
      await expect(sessionsOf(page)).toHaveCount(4);
      const own = sessionsOf(page).filter({ hasText: 'This session' });
      await expect(own).toContainText(/Chrome|Chromium/);
      await expect(own).toContainText(/127\.0\.0\.1|::1/);
      await sessionsOf(page)
        .getByRole('button', { name: /^End session: / })
        .first()
        .click();
      await expect(sessionsOf(page)).toHaveCount(3);
      await page.getByRole('button', { name: 'End all other sessions' }).click();
      await expect(sessionsOf(page)).toHaveCount(1);
      for (const ended of [first, second, third])
        expect(await statusesWith(ended)).toEqual([307, 401]);
      await expect(page.getByRole('button', { name: 'End all other sessions' })).toHaveCount(0);
    });
  });
}

test('NextAuth’s own address signs out as well', async () => {
  const session = await signIn((await makeTestUser()).email);
  const client = await openClient(session);
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
  await client.post('/api/auth/signout', { form: { csrfToken, json: 'true' } });
  await client.dispose();
  expect(await statusesWith(session)).toEqual([307, 401]);
});

test('an address that a client claims is not believed', async () => {
  const user = await makeTestUser();
  const client = await openClient(await signIn(user.email));
  const headers = { 'X-Forwarded-For': '198.51.100.1', 'X-Client-Address': '198.51.100.2' };
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
  const form = { csrfToken, email: user.email, password: PASSWORD, json: 'true' };
  await client.post('/api/auth/callback/credentials', { form, headers });
  const profile = await (await client.get(PROFILE_PATH)).text();
  await client.dispose();
  expect(profile).toMatch(/127\.0\.0\.1|::1/);
  expect(profile).not.toContain('198.51.100');
});

function sessionsOf(page: Page) {
  return page.getByRole('table', { name: 'Sessions' }).locator('tbody').getByRole('row');
}
