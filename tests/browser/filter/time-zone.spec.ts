import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

const ZONES = { name: 'Times in' };

test('the browser’s zone is offered, and from then on by the server', async ({ page, context }) => {
  await openHydrated(page, `${LOG}?status=succeeded`);
  const browserZone = page
    .getByRole('group', ZONES)
    .getByRole('link', { name: /^My zone \(Asia\// });
  const href = await browserZone.getAttribute('href');
  await browserZone.click();
  await expect(page).toHaveURL(href ?? '');
  await expect(browserZone).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('columnheader', { name: /Date-Time \(Asia\/Kat/ })).toBeVisible();
  const response = await context.request.get(LOG);
  expect(await response.text()).toContain('My zone (Asia/Kat');
});

test('any other zone can be entered, and the filters stay', async ({ page }) => {
  await openHydrated(page, `${LOG}?status=succeeded`);
  await page.locator('summary', { hasText: 'Another…' }).click();
  await page.getByLabel('Time zone').fill('Asia/Tokyo');
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
      '“Mars/Olympus” is not a time zone; write one such as Asia/Tokyo.',
    );
    await expect(page.getByText('tz', { exact: true })).toHaveCount(0);
    await expect(page.getByRole('table')).toHaveCount(0);
    await zones.getByRole('link', { name: 'UTC' }).click();
    await expect(page).toHaveURL(`${path}?status=succeeded`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('table').first()).toBeVisible();
  });
}

for (const width of [320, 700, 1280]) {
  test(`the form for other zones opens within ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(LOG);
    await page.locator('summary', { hasText: 'Another…' }).click();
    await expect(page.getByRole('button', { name: 'Use this zone' })).toBeInViewport({ ratio: 1 });
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBe(width);
  });
}

test('a focused row shows its instant in the other zones', async ({ page }) => {
  await openHydrated(page, `${LOG}?tz=Asia%2FTokyo`);
  const row = page.locator('.activity-row').first();
  const utc = (await row.locator('time').getAttribute('datetime'))?.slice(0, 23).replace('T', ' ');
  const details = row.getByRole('button', { name: /^Details/ });
  await details.focus();
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip).toContainText(`${utc} UTC`);
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
