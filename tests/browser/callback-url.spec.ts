import { getSiteUrl } from '@/lib/env';
import { openClient } from '@/tests/support/browser/session';
import { makeStaff } from '@/tests/support/browser/staff';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD, READER } from '@/tests/support/world/accounts';

const LOG = '/account-settings/activity-log';

const WITHIN = [
  `${LOG}?from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo&status=failed&status=progress&q=a+b%26c`,
  '/customers?q=adatum',
  '/customers/7c1d0a10-0000-4000-8000-000000000001/subscriptions',
];

const ELSEWHERE = [
  '//evil.example',
  '//evil.example/account-settings/activity-log',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/./\\evil.example',
  '/..//evil.example',
  'https://evil.example',
  'https:evil.example',
  'https://localhost@evil.example/',
  'javascript:alert(1)',
  'data:text/html,hello',
  'customers',
];

for (const path of WITHIN) {
  test(`sign-in leads back to ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?/);
    await page.getByLabel('Email').fill(READER);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('main')).toContainText(/Activity Log|Customers/);
  });
}

for (const callbackUrl of ELSEWHERE) {
  test(`sign-in with the callback ${JSON.stringify(callbackUrl)} leads nowhere but here`, async ({
    page,
    baseURL,
  }) => {
    const { email } = await makeStaff();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`/sign-in?${new URLSearchParams({ callbackUrl })}`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(LOG);
    expect([...hosts]).toEqual([baseURL]);
  });
}

test.describe('somebody who is signed in already', () => {
  test.use({ account: READER });

  test('is led by no callback to another site', async ({ client }) => {
    for (const callbackUrl of ELSEWHERE) {
      const answer = await client.get(`/sign-in?${new URLSearchParams({ callbackUrl })}`);
      expect([callbackUrl, answer.headers().location]).toEqual([callbackUrl, '/']);
    }
  });
});

test('NextAuth’s own sign-in leads to no other site either', async () => {
  const { email } = await makeStaff();
  const client = await openClient(null);
  for (const callbackUrl of ELSEWHERE) {
    const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
    const form = { csrfToken, email, password: PASSWORD, callbackUrl };
    const answer = await client.post('/api/auth/callback/credentials', { form });
    const { origin } = new URL(answer.headers().location ?? '', getSiteUrl());
    expect([callbackUrl, answer.status(), origin]).toEqual([callbackUrl, 302, getSiteUrl().origin]);
  }
  await client.dispose();
});
