import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/world/accounts';

test.use({ account: READER });

const ZONES = { name: 'Times in' };

test('the zone of the browser is offered, and by the server from then on', async ({
  page,
  context,
}) => {
  await openHydrated(page, `${LOG}?status=succeeded`);
  const own = page.getByRole('group', ZONES).getByRole('link', { name: /^My zone \(Asia\// });
  const href = await own.getAttribute('href');
  await own.click();
  await expect(page).toHaveURL(href ?? '');
  await expect(own).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('columnheader', { name: /Date-Time \(Asia\/Kat/ })).toBeVisible();
  const answer = await context.request.get(LOG);
  expect(await answer.text()).toContain('My zone (Asia/Kat');
});

test('any other zone can be entered, and keeps the filters', async ({ page }) => {
  await openHydrated(page, `${LOG}?status=succeeded`);
  await page.locator('summary', { hasText: 'Another…' }).click();
  await page.getByLabel('Time zone').fill('Asia/Tokyo');
  await page.getByRole('button', { name: 'Use this zone' }).click();
  await expect(page).toHaveURL(/tz=Asia%2FTokyo/);
  await expect(page).toHaveURL(/status=succeeded/);
  await expect(page.getByRole('columnheader', { name: 'Date-Time (Asia/Tokyo)' })).toBeVisible();
});

test('a time that has the focus shows the same instant in the other zones', async ({ page }) => {
  await openHydrated(page, `${LOG}?tz=Asia%2FTokyo`);
  const time = page.locator('tbody time').first();
  const utc = (await time.getAttribute('datetime'))?.slice(0, 23).replace('T', ' ');
  await time.focus();
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText(`${utc} UTC`);
  await expect(tip).toContainText('Asia/Tokyo');
  await expect(tip).toContainText('Asia/Kat');
  await expect(time).toHaveAccessibleDescription(/UTC.*Asia\/Tokyo/);
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test.describe('a cookie with a zone that is none', () => {
  test('is ignored', async ({ context, page, baseURL }) => {
    await context.addCookies([{ name: 'time-zone', value: 'Mars/Olympus', url: baseURL }]);
    await openHydrated(page, LOG);
    await expect(page.getByRole('group', ZONES)).not.toContainText('Mars');
  });
});
