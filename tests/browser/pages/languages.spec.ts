import type { Page } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { USERS_PATH } from '@/lib/users/paths';
import { LOG } from '@/tests/support/browser/log-page';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ownerPrisma } from '@/tests/support/database/as-owner';

const FILTERED = `${USERS_PATH}?q=staff`;

async function signInStaff(page: Page): Promise<TestUser> {
  const staff = await makeTestUser({ roles: ['user_management_admin'] });
  await signInPage(page, staff);
  return staff;
}

async function choose(page: Page, language: string): Promise<void> {
  await page.locator('[popovertarget="language-menu"]').click();
  await page.locator('#language-menu').getByRole('button', { name: language }).click();
}

async function localeOf({ partner, id }: TestUser): Promise<string | null> {
  const where = { partnerId_id: { partnerId: partner.id, id } };
  return (await ownerPrisma().partnerUser.findUniqueOrThrow({ where })).locale;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a selected language applies at once to the same page, with its filters', async ({
      page,
    }) => {
      await signInStaff(page);
      await (javaScriptEnabled ? openHydrated(page, FILTERED) : page.goto(FILTERED));
      await choose(page, '日本語');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('ユーザー管理');
      await expect(page).toHaveTitle('ユーザー管理 · アクティビティ ログ');
      await expect(page.getByLabel('名前またはメール アドレス')).toHaveValue('staff');
      await expect(page).toHaveURL(FILTERED);

      await choose(page, '한국어');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('사용자 관리');
      await expect(page).toHaveURL(FILTERED);
    });

    test('the browser’s language can be followed again', async ({ page }) => {
      const staff = await signInStaff(page);
      await (javaScriptEnabled ? openHydrated(page, LOG) : page.goto(LOG));
      await choose(page, '한국어');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
      expect(await localeOf(staff)).toBe('ko');
      await choose(page, '브라우저 설정에 따름');
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      expect(await localeOf(staff)).toBeNull();
    });
  });
}

test('the language is stored with the user, whatever another browser requests', async ({
  page,
  browser,
}) => {
  const { email } = await signInStaff(page);
  await openHydrated(page, LOG);
  await choose(page, '日本語');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  const other = await browser.newContext({ locale: 'ko-KR', storageState: undefined });
  const elsewhere = await other.newPage();
  await elsewhere.goto(LOG);
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'ko');
  await elsewhere.context().addCookies((await signIn(email)).cookies);
  await elsewhere.goto(LOG);
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'ja');
  await other.close();
});

test('the menu works with the keyboard alone, and closes', async ({ page }) => {
  await signInStaff(page);
  await openHydrated(page, LOG);
  const button = page.getByRole('button', { name: /^(Language|言語): / });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'English', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('#language-menu')).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#language-menu')).toBeVisible();
  await expect(page.getByRole('button', { name: '日本語', pressed: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#language-menu')).toBeHidden();
});

test('at 320 pixels the menu opens, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signInStaff(page);
  await openHydrated(page, LOG);
  for (const [language, tag] of [
    ['日本語', 'ja'],
    ['한국어', 'ko'],
    ['English', 'en'],
  ] as const) {
    await choose(page, language);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('#language-menu')).toBeHidden();
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, language).toBe(0);
  }
});

test.describe('a user without any role', () => {
  test.use({ expectedErrors: [/status of 403/] });

  test('is rejected in the language selected before', async ({ page }) => {
    const staff = await makeTestUser({ roles: [] });
    const where = { partnerId_id: { partnerId: staff.partner.id, id: staff.id } };
    await ownerPrisma().partnerUser.update({ where, data: { locale: 'ja' } });
    await signInPage(page, staff);
    await page.goto(LOG);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'このページへのアクセス権がありません',
    );
    await expect(page.getByRole('main')).toContainText('グローバル管理者、課金管理者、');
  });
});

test('an unsupported language is not stored', async ({ page }) => {
  const staff = await signInStaff(page);
  await openHydrated(page, LOG);
  await page.locator('[popovertarget="language-menu"]').click();
  const japanese = page.getByRole('button', { name: '日本語' });
  await japanese.evaluate((button) => button.setAttribute('value', '../../etc'));
  const answering = page.waitForResponse((response) => response.request().method() === 'POST');
  await japanese.click();
  expect((await answering).status()).toBeLessThan(400);
  expect(await localeOf(staff)).toBeNull();
});

test('a form sent from another site selects nothing', async () => {
  const staff = await makeTestUser();
  const client = await openClient(await signIn(staff.email));
  const html = await (await client.get(LOG)).text();
  const [form = ''] = /<form[^>]*aria-label="Language".*?<\/form>/s.exec(html) ?? [];
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)];
  expect(hidden.length).toBeGreaterThan(0);
  const multipart = {
    ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
    locale: 'ja',
  };
  const forged = await client.post(LOG, {
    headers: { Origin: 'https://evil.example' },
    multipart,
  });
  expect(forged.status()).toBe(403);
  expect(await localeOf(staff)).toBeNull();
  // Sent from here the same form works, so it was the origin that was rejected.
  const own = await client.post(LOG, { multipart });
  expect(own.status()).toBe(303);
  expect(await localeOf(staff)).toBe('ja');
  await client.dispose();
});

for (const [locale, title, message] of [
  ['ja-JP', 'サインイン', 'メール アドレスまたはパスワードが正しくありません。'],
  ['ko-KR', '로그인', '이메일 또는 암호가 올바르지 않습니다.'],
  ['fr-FR', 'Sign in', 'Wrong email or password.'],
] as const) {
  test.describe(`a browser that requests ${locale}`, () => {
    test.use({ locale });

    test('gets the sign-in page and its errors in its language, or in English', async ({
      page,
    }) => {
      await page.goto('/sign-in');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute(
        'lang',
        locale === 'fr-FR' ? 'en' : locale.slice(0, 2),
      );
      await page.locator('input[name=email]').fill(READER);
      await page.locator('input[name=password]').fill('a guess');
      await page.getByRole('button', { name: title, exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText(message);
    });
  });
}
