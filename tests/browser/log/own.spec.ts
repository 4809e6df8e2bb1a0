import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { SECURITY_PATH } from '@/lib/partners/settings/paths';
import { saveLocale } from '@/lib/profile/save-locale';
import { EXPORT } from '@/tests/support/browser/download';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { untilHydrated } from '@/tests/support/browser/hydration';
import { LOG, openMenu } from '@/tests/support/browser/log-page';
import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { expect, test } from '@/tests/support/browser/test';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

const OWN = `${LOG}?own=on`;

const rows = (page: Page): Locator => page.getByRole('table').locator('tbody').getByRole('row');

async function makeAdmin(): Promise<TestUser> {
  const admin = await makeTestUser({ roles: ['global_admin'] });
  await storeRaw(admin.partner, [rawRecord({ id: 'order' })]);
  return admin;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the log shows sign-ins only where the switch is on, and the chip switches it off', async ({
      page,
    }) => {
      const { email } = await makeAdmin();
      await page.goto('/sign-in');
      if (javaScriptEnabled) await untilHydrated(page);
      await signInByForm(page, { email, password: 'wrong' });
      await expect(page.getByText('Wrong email or password.')).toBeVisible();
      await signInByForm(page, { email });
      await expect(page).toHaveURL(LOG);
      await expect(page.getByRole('table')).toHaveCount(0);
      if (javaScriptEnabled) await untilHydrated(page);
      await openMenu(page, 'More');
      await page.getByLabel('Show sign-ins, exports, keys and settings, too').check();
      await page.getByRole('button', { name: 'Apply' }).filter({ visible: true }).click();
      // Without a script the form sends its empty fields, too.
      await expect(page).toHaveURL(javaScriptEnabled ? OWN : /[?&]own=on/);
      await expect(rows(page).filter({ hasText: 'Signed in' })).toHaveCount(1);
      await expect(rows(page).filter({ hasText: 'Sign-in refused' })).toHaveCount(1);
      await page.getByRole('link', { name: /Log and account: shown/ }).click();
      await expect(page).not.toHaveURL(/own=on/);
      await expect(page.getByRole('table')).toHaveCount(0);
    });
  });
}

test('an export is in the log with its rows and the SHA-256 of the file, in three languages', async ({
  page,
}) => {
  const admin = await makeAdmin();
  await signInPage(page, admin);
  const file = await page.request.get(`${EXPORT}?own=on`);
  const sha256 = createHash('sha256')
    .update(await file.body())
    .digest('hex');
  await page.request.head(EXPORT);
  for (const [locale, action] of [
    ['en', 'Exported'],
    ['ja', 'エクスポートした'],
    ['ko', '내보내기'],
  ] as const) {
    await saveLocale({ partnerId: admin.partner.id, id: admin.id }, locale);
    await page.goto(`${OWN}&action=log_exported`);
    await expect(rows(page).filter({ hasText: action })).toHaveCount(2);
    await expect(rows(page).first()).toContainText(/csv/i);
  }
  const { items } = await (
    await page.request.get('/api/v1/activities?own=on&action=log_exported')
  ).json();
  expect(JSON.stringify(items[0])).toContain(sha256);
  const off = await (await page.request.get('/api/v1/activities?action=log_exported')).json();
  expect(off.items).toEqual([]);
});

test('an unknown value of the switch is a problem of the page, the file and the API', async ({
  page,
}) => {
  await signInPage(page, await makeAdmin());
  await page.goto(`${LOG}?own=yes`);
  await expect(page.getByText('Log and account takes only “on”.').first()).toBeAttached();
  await expect(page.getByRole('table')).toHaveCount(0);
  for (const path of [`${EXPORT}?own=yes`, '/api/v1/activities?own=yes'])
    expect((await page.request.get(path)).status()).toBe(400);
});

test('who opens a record is logged once a global admin wants it', async ({ page }) => {
  const admin = await makeAdmin();
  await signInPage(page, admin);
  await page.goto(SECURITY_PATH);
  await untilHydrated(page);
  await page.getByLabel('Log who opens a record').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved.')).toBeVisible();
  await page.goto(`${LOG}/order`);
  await page.request.head(`${LOG}/order`);
  await page.goto(`${OWN}&action=log_record_read`);
  await expect(rows(page).filter({ hasText: 'Opened record' })).toHaveCount(1);
  await page.goto(`${OWN}&action=log_setting_changed`);
  await expect(rows(page).filter({ hasText: 'Changed setting' })).toHaveCount(1);
});
