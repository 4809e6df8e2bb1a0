import type { Page } from '@playwright/test';
import { INVITE_PATH } from '@/lib/users/paths';
import { openHydrated, untilHydrated } from '@/tests/support/browser/hydration';
import { expect, test } from '@/tests/support/browser/test';
import { MANAGER, PROSEWARE_ADMIN } from '@/tests/support/fixtures/accounts';

test.use({ account: PROSEWARE_ADMIN });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the errors of an invitation are shown at the fields, and what was typed is kept', async ({
      page,
    }) => {
      await openPage(page, INVITE_PATH, javaScriptEnabled);
      await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
      await page.getByLabel('Email', { exact: true }).fill('ada@elsewhere.example');
      await page.getByLabel('Sales agent').check();
      await page.getByRole('button', { name: 'Invite', exact: true }).click();
      const field = page.getByLabel('Email', { exact: true });
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(
        /Enter an email address at @proseware.example/,
      );
      await expect(field).toHaveValue('ada@elsewhere.example');
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada Lovelace');
      await expect(page.getByLabel('Sales agent')).toBeChecked();
      await expect(page.getByLabel('Helpdesk agent')).not.toBeChecked();
      if (javaScriptEnabled) await expect(field).toBeFocused();
    });

    test('an email that is taken is reported above the form, and what was typed is kept', async ({
      page,
    }) => {
      await openPage(page, INVITE_PATH, javaScriptEnabled);
      await page.getByLabel('Name', { exact: true }).fill('Somebody else');
      await page.getByLabel('Email', { exact: true }).fill(MANAGER.toUpperCase());
      await page.getByLabel('Sales agent').check();
      await page.getByRole('button', { name: 'Invite', exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'already' })).toBeVisible();
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Somebody else');
      await expect(page.getByLabel('Email', { exact: true })).toHaveValue(MANAGER.toUpperCase());
      await expect(page.getByLabel('Sales agent')).toBeChecked();
    });
  });
}

test('clicking the button twice invites once', async ({ page }) => {
  await openHydrated(page, INVITE_PATH);
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  await page.getByLabel('Name', { exact: true }).fill('Twice Pressed');
  const email = `twice-${crypto.randomUUID().slice(0, 8)}@proseware.example`;
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Invite', exact: true }).dblclick();
  await expect(page.getByLabel('Link for Twice Pressed')).toBeVisible();
  expect(posts).toHaveLength(1);
});

test('nothing that was typed before the script ran is lost', async ({ page }) => {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(INVITE_PATH, { waitUntil: 'commit' });
  await page.getByLabel('Name', { exact: true }).fill('Typed early');
  await page.getByLabel('Sales agent').check();
  arrive();
  await untilHydrated(page);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByLabel('Email', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Typed early');
  await expect(page.getByLabel('Name', { exact: true })).not.toHaveAttribute('aria-invalid');
  await expect(page.getByLabel('Sales agent')).toBeChecked();
});

async function openPage(page: Page, path: string, isScripted: boolean): Promise<void> {
  await (isScripted ? openHydrated(page, path) : page.goto(path));
}
