import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

const ZONES = { name: 'Time zone' };

test('the browser’s zone is offered, and from then on by the server', async ({ page, context }) => {
  await openHydrated(page, `${LOG}?status=succeeded`);
  const browserZone = page
    .getByRole('group', ZONES)
    .getByRole('link', { name: /^My zone \(Asia\// });
  await page.locator('.zone-switch summary').click();
  const href = await browserZone.getAttribute('href');
  await browserZone.click();
  await expect(page).toHaveURL(href ?? '');
  await page.locator('.zone-switch summary').click();
  await expect(browserZone).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('columnheader', { name: /Date-Time \(Asia\/Kat/ })).toBeVisible();
  const response = await context.request.get(LOG);
  expect(await response.text()).toContain('My zone (Asia/Kat');
});

test('any other zone can be entered, and the filters stay', async ({ page }) => {
  await openHydrated(page, `${LOG}?status=succeeded`);
  await page.locator('.zone-switch summary').click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Tokyo');
  await page.getByRole('button', { name: 'Use this zone' }).click();
  await expect(page).toHaveURL(/tz=Asia%2FTokyo/);
  await expect(page).toHaveURL(/status=succeeded/);
  await expect(page.getByRole('columnheader', { name: 'Date-Time (Asia/Tokyo)' })).toBeVisible();
});

for (const path of [LOG, `${LOG}/reach`]) {
  test(`an invalid zone is reported at the switch of ${path}`, async ({ page }) => {
    await page.goto(`${path}?tz=Mars%2FOlympus&status=succeeded`);
    const zones = page.getByRole('group', ZONES);
    await expect(zones.locator('summary')).toHaveAccessibleDescription(
      '“Mars/Olympus” isn’t a time zone. Enter one such as Asia/Tokyo.',
    );
    await expect(page.getByText('tz', { exact: true })).toHaveCount(0);
    await expect(page.getByRole('table')).toHaveCount(0);
    await zones.locator('summary').click();
    await zones.getByRole('link', { name: 'UTC' }).click();
    await expect(page).toHaveURL(`${path}?status=succeeded`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('table').first()).toBeVisible();
  });
}

test('the form for other zones opens within the window, however narrow it is', async ({ page }) => {
  await page.goto(LOG);
  for (const width of [320, 700, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.locator('.zone-switch summary').click();
    await expect(page.getByRole('button', { name: 'Use this zone' })).toBeInViewport({ ratio: 1 });
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBe(width);
    await page.locator('.zone-switch summary').click();
    await expect(page.getByRole('button', { name: 'Use this zone' })).toBeHidden();
  }
});

test('a focused row shows its instant in the other zones', async ({ page }) => {
  await openHydrated(page, `${LOG}?tz=Asia%2FTokyo`);
  const row = page.locator('.activity-row').first();
  const utc = (await row.locator('time').getAttribute('datetime'))?.slice(0, 23).replace('T', ' ');
  const details = row.getByRole('button', { name: /^Details/ });
  await details.focus();
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip).toContainText(`${utc} UTC`);
  await expect(tooltip).toContainText(/this minute|\d+[mhd] ago/);
  await expect(tooltip).toContainText('Asia/Tokyo');
  await expect(tooltip).toContainText('Asia/Kat');
  await expect(details).toHaveAccessibleDescription(/UTC.*Asia\/Tokyo/);
  await page.keyboard.press('Tab');
  await expect(row.getByRole('link').first()).toBeFocused();
  await expect(tooltip).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(tooltip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tooltip).toBeHidden();
});

test('hovering a time shows the same instant in the other zones', async ({ page }) => {
  await openHydrated(page, LOG);
  const time = page.locator('.activity-row time').nth(1);
  const utc = (await time.getAttribute('datetime'))?.slice(0, 23).replace('T', ' ');
  await time.hover();
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip).toContainText(`${utc} UTC`);
  await expect(tooltip).toContainText('Asia/Kat');
  await page.mouse.move(0, 0);
  await expect(tooltip).toBeHidden();
});

test.describe('when the script of the tooltip cannot be loaded', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('the title says the time in UTC, and the next hovering tries again', async ({ page }) => {
    await openHydrated(page, LOG);
    await page.waitForLoadState('networkidle');
    const scripts = '**/_next/static/**/*.js';
    await page.route(scripts, (route) => route.abort());
    const failure = page.waitForEvent('requestfailed');
    const times = page.locator('.activity-row time');
    await times.nth(1).hover();
    await failure;
    await expect(times.nth(1)).toHaveAttribute('title', / UTC$/);
    await page.unroute(scripts);
    await expect(async () => {
      await page.mouse.move(0, 0);
      await times.nth(1).hover();
      await expect(page.getByRole('tooltip')).toContainText('Asia/Kat', { timeout: 1000 });
    }).toPass();
  });
});

test('a row opened with the pointer is not covered by the tooltip', async ({ page }) => {
  await openHydrated(page, LOG);
  const details = page.getByRole('button', { name: /^Details/ }).first();
  await details.click();
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test.describe('a cookie with an invalid zone', () => {
  test('is ignored', async ({ context, page, baseURL }) => {
    await context.addCookies([{ name: 'time-zone', value: 'Mars/Olympus', url: baseURL }]);
    await openHydrated(page, LOG);
    await expect(page.getByRole('group', ZONES)).not.toContainText('Mars');
  });
});
