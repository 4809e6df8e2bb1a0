import type { Locator, Page } from '@playwright/test';
import { SAVED_VIEWS_PATH } from '@/lib/activity/paths';
import { MAX_SAVED_VIEWS } from '@/lib/activity/saved-views/saved-view';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { openHydrated, untilHydrated } from '@/tests/support/browser/hydration';
import { FILTER_ERROR, LOG } from '@/tests/support/browser/log-page';
import { saveViewFor } from '@/tests/support/browser/saved-views';
import { expect, test } from '@/tests/support/browser/test';
import { ownerPrisma } from '@/tests/support/database/as-owner';

const FAILED = `${LOG}?status=failed`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    async function open(page: Page, path: string): Promise<Locator> {
      await page.goto(path);
      if (javaScriptEnabled) await untilHydrated(page);
      const menu = page.locator('.link-menu');
      await menu.locator('summary').first().click();
      return menu;
    }

    test('a view is saved, marked, renamed and deleted', async ({ page }) => {
      await signInPage(page, await makeTestUser());
      const menu = await open(page, FAILED);
      await menu.getByLabel('Name', { exact: true }).fill('  What   failed ');
      await menu.getByRole('button', { name: 'Save view' }).click();
      await expect(page.getByText('Your view is saved.')).toBeVisible();

      await open(page, FAILED);
      const link = menu.getByRole('group', { name: 'Your views' }).getByRole('link');
      await expect(link).toHaveText('What failed');
      await expect(link).toHaveAttribute('href', FAILED);
      await expect(link).toHaveAttribute('aria-current', 'true');
      await expect(menu.getByLabel('Name', { exact: true })).toHaveCount(0);

      await menu.getByRole('link', { name: 'Manage views' }).click();
      await expect(page).toHaveURL(SAVED_VIEWS_PATH);
      await expect(page).toHaveTitle(/^Your views/);
      if (javaScriptEnabled) await untilHydrated(page);
      const row = page.getByRole('row', { name: 'What failed' });
      await expect(row).toContainText('Status: Failed');
      await expect(row).toContainText('Past month · UTC');
      await row.locator('summary', { hasText: 'Rename' }).click();
      await row.getByLabel('Name', { exact: true }).fill('Failures 🚨');
      await row.getByRole('button', { name: 'Rename view' }).click();
      await expect(page.getByText('The view is renamed.')).toBeVisible();

      const renamed = page.getByRole('row', { name: 'Failures 🚨' });
      await renamed.locator('summary', { hasText: 'Delete' }).click();
      await renamed.getByRole('button', { name: 'Delete view' }).click();
      await expect(page.getByText('The view is deleted.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'No views yet' })).toBeVisible();
    });

    test('what cannot be saved is said at the field, and what was typed stays', async ({
      page,
    }) => {
      const user = await makeTestUser();
      await saveViewFor(user, 'Failed');
      await signInPage(page, user);
      const menu = await open(page, `${LOG}?status=decline`);
      const name = menu.getByLabel('Name', { exact: true });
      await menu.getByRole('button', { name: 'Save view' }).click();
      await expect(name).toHaveAccessibleDescription('Enter a name for the view.');
      for (const [typed, message] of REFUSED) {
        await name.fill(typed);
        await name.press('Enter');
        await expect(name).toHaveAccessibleDescription(message);
        await expect(name).toHaveValue(typed);
      }
      await name.fill('כרטיסים');
      await name.press('Enter');
      await expect(page.getByText('Your view is saved.')).toBeVisible();
      await open(page, LOG);
      await expect(menu.getByRole('link', { name: 'כרטיסים' })).toBeVisible();
    });
  });
}

const REFUSED = [
  ['failed', 'You already have a view with this name.'],
  ['turned\u202Eround', 'Remove the invisible character U+202E.'],
] as const;

async function openMenu(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  await untilHydrated(page);
  await page.locator('.link-menu summary').click();
  return page.locator('.link-menu');
}

test('a preset moves with the calendar unless its days are kept', async ({ page }) => {
  const user = await makeTestUser();
  await signInPage(page, user);
  await page.goto(LOG);
  await page.goto(await presetHref(page, 'Last 7 days'));
  const url = page.url();
  for (const [name, keepsDates] of [
    ['Moving', false],
    ['Fixed', true],
  ] as const) {
    const menu = await openMenu(page, `${url}${keepsDates ? '&status=failed' : ''}`);
    await menu.getByLabel('Name', { exact: true }).fill(name);
    await menu.getByLabel(/^Always show/).setChecked(keepsDates);
    await menu.getByRole('button', { name: 'Save view' }).click();
    await expect(page.getByText('Your view is saved.')).toBeVisible();
    await expect(menu.getByRole('button', { name: 'Save view' })).toBeHidden();
  }
  const stored = await ownerPrisma().savedView.findMany({
    where: { partnerId: user.partner.id },
    orderBy: { name: 'asc' },
  });
  expect(stored.map(({ query, preset }) => ({ query, preset }))).toEqual([
    { query: `${new URL(url).search}&status=failed`, preset: null },
    { query: '', preset: 'week' },
  ]);
});

test('the palette leads to own views', async ({ page }) => {
  const user = await makeTestUser();
  await saveViewFor(user, 'What failed');
  await signInPage(page, user);
  await openHydrated(page, '/customers');
  await page.keyboard.press('Control+k');
  const views = page.getByRole('group', { name: 'Your views' });
  await expect(views.getByRole('option')).toHaveText(['What failed', 'Manage views']);
  await page.keyboard.type('WHAT');
  await expect(views.getByRole('option')).toHaveText(['What failed']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(FAILED);
});

test('the log as it opens cannot be saved, and who has no views has none to manage', async ({
  page,
}) => {
  await signInPage(page, await makeTestUser());
  const menu = await openMenu(page, `${LOG}?tz=Asia/Tokyo`);
  await expect(menu.getByRole('link', { name: 'Password resets' })).toBeVisible();
  await expect(menu.getByLabel('Name', { exact: true })).toHaveCount(0);
  await expect(menu.getByRole('link', { name: 'Manage views' })).toHaveCount(0);
});

test('at the limit, the menu says so in place of the form', async ({ page }) => {
  const user = await makeTestUser();
  for (let number = 1; number <= MAX_SAVED_VIEWS; number += 1)
    await saveViewFor(user, `View number ${number}`);
  await signInPage(page, user);
  const menu = await openMenu(page, `${LOG}?status=decline`);
  await expect(menu.getByText(/^You have 50 views, which is the limit/)).toBeVisible();
  await expect(menu.getByRole('button', { name: 'Save view' })).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 700 });
  const box = await page.locator('.link-panel').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
});

test('a view that is no longer valid opens the log, which says what is wrong', async ({ page }) => {
  const user = await makeTestUser();
  await saveViewFor(user, 'Old', '?hours=7');
  await signInPage(page, user);
  await page.goto(SAVED_VIEWS_PATH);
  await expect(page.getByText('Some of its filters are no longer valid.')).toBeVisible();
  await page.getByRole('link', { name: 'Old' }).click();
  await expect(page).toHaveURL(`${LOG}?hours=7`);
  await expect(page.getByText(FILTER_ERROR).first()).toBeVisible();
});

async function presetHref(page: Page, name: string): Promise<string> {
  const link = page.locator('.period-presets a', { hasText: name }).first();
  return (await link.getAttribute('href')) ?? '';
}
