import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG, openMenu } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';

test.use({ account: READER });

const CHOICES = '**/filters/choices*';
const SCRIPTS = '**/_next/static/**/*.js';

test.describe('choices that cannot be loaded', () => {
  test.use({ expectedErrors: [/503/] });

  test('are requested once, and again when the reader asks for them', async ({ page }) => {
    let requests = 0;
    await page.route(CHOICES, (route) => {
      requests += 1;
      return route.fulfill({ status: 503 });
    });
    await openHydrated(page, LOG);
    await openMenu(page, 'Action');
    const retry = page.getByRole('button', { name: /load choices. Try again.$/ });
    await expect(retry).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search' }).fill('rendered anew');
    await openMenu(page, 'Action');
    await expect(retry).toBeVisible();
    await expect.poll(() => requests).toBe(2);
    await page.unroute(CHOICES);
    await retry.click();
    await expect(page.getByRole('checkbox', { name: /^Added customer/ })).toBeVisible();
  });
});

for (const path of [LOG, `${LOG}/reach`]) {
  test(`the menu of zones of ${path} opens by the arrow down and closes like any other`, async ({
    page,
  }) => {
    await openHydrated(page, path);
    const summary = page.locator('.zone-switch summary');
    const utc = page.getByRole('group', { name: 'Time zone' }).getByRole('link', { name: 'UTC' });
    await summary.press('ArrowDown');
    await expect(utc).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(utc).toBeHidden();
    await expect(summary).toBeFocused();
    await page.keyboard.press('Space');
    await expect(utc).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(utc).toBeHidden();
    await summary.click();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(utc).toBeHidden();
    await summary.click();
    await page.getByRole('link', { name: /^My zone/ }).click();
    await expect(page).toHaveURL(/tz=Asia/);
    await expect(utc).toBeHidden();
  });
}

test('a menu closes once one of its links is followed, and what was typed in it is gone', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  await openMenu(page, 'Period');
  const from = page.getByLabel('From', { exact: true });
  await from.fill('2026-11-01');
  await page.getByRole('link', { name: 'Last 7 days' }).click();
  await expect(page).not.toHaveURL(LOG);
  await expect(page).not.toHaveURL(/from=2026-11-01/);
  await expect(page.getByRole('link', { name: 'Last 7 days' })).toBeHidden();
  await expect(page.locator('.period-menu summary')).toBeFocused();
  await page.locator('.action-menu summary').click();
  const ndjson = page.getByRole('link', { name: /^Export NDJSON/ });
  await ndjson.click();
  await expect(ndjson).toBeHidden();
  await expect(page.getByText(/^activity-log_.*ndjson/)).toBeVisible();
});

test('a half-typed customer is not applied by leaving its menu', async ({ page }) => {
  await openHydrated(page, LOG);
  await openMenu(page, 'Customer');
  const field = page.getByRole('combobox', { name: 'Customer' });
  await expect(field).toBeFocused();
  await field.fill(ADATUM.name.slice(0, 4));
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([ADATUM.name]);
  await openMenu(page, 'Status');
  await page.getByRole('checkbox', { name: /^Failed/ }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(`${LOG}?status=failed`);
  await openMenu(page, 'Customer');
  await expect(field).toHaveValue('');
});

test('a menu that opens while another one applies stays open', async ({ page }) => {
  await openHydrated(page, LOG);
  await openMenu(page, 'Status');
  await page.getByRole('checkbox', { name: /^Succeeded/ }).check();
  await openMenu(page, 'Action');
  await expect(page).toHaveURL(`${LOG}?status=succeeded`);
  await page.getByRole('checkbox', { name: /^Added customer/ }).check();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page).toHaveURL(`${LOG}?action=add_customer&status=succeeded`);
});

test('a menu used before the scripts have loaded works when they arrive', async ({ page }) => {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(SCRIPTS, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(LOG, { waitUntil: 'commit' });
  await openMenu(page, 'Status');
  await page.getByRole('checkbox', { name: /^Failed/ }).check();
  arrive();
  await expect(page.getByRole('checkbox', { name: /^Failed \d/ })).toBeChecked();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page).toHaveURL(`${LOG}?status=failed`);
});
