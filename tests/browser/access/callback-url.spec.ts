import { getSiteUrl } from '@/lib/platform/env/env';
import { openClient } from '@/tests/support/browser/fixtures/session';
import { forgeSignInForm, signInByForm } from '@/tests/support/browser/sign-in-form';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD, READER } from '@/tests/support/fixtures/accounts';

const LOG = '/account-settings/activity-log';

const SAME_SITE = [
  `${LOG}?from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo&status=failed&status=progress&q=a+b%26c`,
  '/customers?q=adatum',
  '/customers/7c1d0a10-0000-4000-8000-000000000001/subscriptions',
];

const OTHER_SITES = [
  '//evil.example',
  '//evil.example/account-settings/activity-log',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/./\\evil.example',
  '/..//evil.example',
  ' //evil.example',
  'https://evil.example',
  'https:evil.example',
  'https://localhost@evil.example/',
  'javascript:alert(1)',
  'data:text/html,hello',
  'customers',
];

for (const path of SAME_SITE) {
  test(`sign-in leads back to ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?/);
    await signInByForm(page, { email: READER });
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('main')).toContainText(/Activity Log|Customers/);
  });
}

for (const callbackUrl of ['//evil.example', 'https://evil.example', '/\t/evil.example']) {
  test(`the callback ${JSON.stringify(callbackUrl)} in a URL never leaves the site`, async ({
    page,
    baseURL,
  }) => {
    const { email } = await makeTestUser();
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(`/sign-in?${new URLSearchParams({ callbackUrl })}`);
    await signInByForm(page, { email });
    await expect(page).toHaveURL(LOG);
    expect([...origins]).toEqual([baseURL]);
  });
}

test('a callback to another site in a form never leaves the site', async () => {
  const { email } = await makeTestUser();
  for (const [callbackUrl, target] of [...OTHER_SITES.map((url) => [url, '/']), ['/a?b', '/a?b']]) {
    const client = await openClient(null);
    const response = await forgeSignInForm(client, { email, callbackUrl: callbackUrl ?? '' });
    await client.dispose();
    expect([callbackUrl, response.headers().location]).toEqual([callbackUrl, target]);
  }
});

test('NextAuth’s own sign-in never leaves the site, either', async () => {
  const { email } = await makeTestUser();
  const { origin } = getSiteUrl();
  const client = await openClient(null);
  for (const callbackUrl of OTHER_SITES) {
    const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
    const form = { csrfToken, email, password: PASSWORD, callbackUrl };
    const { location = '/' } = (
      await client.post('/api/auth/callback/credentials', { form })
    ).headers();
    expect([callbackUrl, new URL(location, origin).origin]).toEqual([callbackUrl, origin]);
  }
  await client.dispose();
});

test.describe('a signed-in user', () => {
  test.use({ account: READER });

  test('is never redirected to another site', async ({ client }) => {
    for (const callbackUrl of OTHER_SITES) {
      const response = await client.get(`/sign-in?${new URLSearchParams({ callbackUrl })}`);
      expect([callbackUrl, response.headers().location]).toEqual([callbackUrl, '/']);
    }
  });
});
