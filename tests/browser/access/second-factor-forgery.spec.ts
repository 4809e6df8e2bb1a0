import { openClient } from '@/tests/support/browser/fixtures/session';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import {
  enterCode,
  makeUserWithFactor,
  requireSecondFactor,
} from '@/tests/support/browser/second-factor';
import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD } from '@/tests/support/fixtures/accounts';
import { codeOf } from '@/tests/support/records/second-factor';

test('NextAuth’s own address takes the code with the password, and gives no session without it', async () => {
  const { user, secret, codes } = await makeUserWithFactor();
  const code = codeOf(secret);
  expect(await hasSession(user, {})).toBe(false);
  expect(await hasSession(user, { code: '000000' })).toBe(false);
  expect(await hasSession(user, { code, password: 'a guess' })).toBe(false);
  expect(await hasSession(user, { code })).toBe(true);
  expect(await hasSession(user, { code })).toBe(false);
  expect(await hasSession(user, { code: codes[0] ?? '' })).toBe(true);
});

test('where a second factor is required, NextAuth’s own address opens nothing without one', async () => {
  const user = await makeTestUser();
  await requireSecondFactor(user);
  expect(await hasSession(user, { code: '000000' })).toBe(false);
});

test('a forged or foreign cookie of the first step opens nothing', async ({ page }) => {
  const { user, secret } = await makeUserWithFactor();
  await page.goto('/sign-in');
  await signInByForm(page, user);
  await expect(page).toHaveURL(/\/sign-in\/second-factor/);
  const [first] = (await page.context().cookies()).filter(({ name }) => /pending/.test(name));
  if (!first) throw new Error('The first step is kept.');
  expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  for (const value of ['', 'x', first.value.slice(0, -4), `${first.value}A`]) {
    await page.context().addCookies([{ ...first, value }]);
    await page.goto('/sign-in/second-factor');
    await expect(page).toHaveURL('/sign-in');
  }
  await page.context().addCookies([{ ...first, name: 'next-auth.session-token' }, first]);
  await page.goto(LOG);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await page.goto('/sign-in/second-factor');
  await enterCode(page, codeOf(secret), 'Sign in');
  await expect(page).toHaveURL(LOG);
});

async function hasSession(user: TestUser, fields: Record<string, string>): Promise<boolean> {
  const client = await openClient(null);
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
  const form = { csrfToken, email: user.email, password: PASSWORD, json: 'true', ...fields };
  await client.post('/api/auth/callback/credentials', { form });
  const status = (await client.get(LOG)).status();
  await client.dispose();
  return status === 200;
}
