import { displayedCount, LOG, recordIdsOf } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { FAILED_ID } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

test('the bars of the histogram add up to the view’s count', async ({ page }) => {
  await page.goto(LOG);
  const titles = await page.locator('svg title').allTextContents();
  const counts = titles.map((title) => Number(/: ([\d,]+) activit/.exec(title)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await displayedCount(page));
  expect(titles.some((title) => title.endsWith(', 1 failed or declined'))).toBe(true);
});

test('a bar links to its days, and from there to its hours', async ({ page }) => {
  await page.goto(`${LOG}?status=succeeded`);
  const bar = page.locator('svg a', { has: page.locator('title') }).first();
  const count = Number(/: (\d+)/.exec((await bar.locator('title').textContent()) ?? '')?.[1]);
  await bar.click();
  await expect(page).toHaveURL(/\?from=(\d{4}-\d\d-\d\d)&to=\1&status=succeeded$/);
  expect(await displayedCount(page)).toBe(count);
  const hour = page.locator('svg a').first();
  await expect(hour).toHaveText(/, \d\d:00–\d\d:00: \d+ activit/);
  const ofHour = Number(/: (\d+)/.exec((await hour.textContent()) ?? '')?.[1]);
  await hour.click();
  await expect(page).toHaveURL(/\?from=(\d{4}-\d\d-\d\d)&to=\1&hours=\d+-\d+&status=succeeded$/);
  expect(await displayedCount(page)).toBe(ofHour);
  await expect(page.getByRole('link', { name: /^Remove Hours: \d\d:00–/ })).toBeVisible();
  await expect(page.locator('svg a')).toHaveCount(0);
});

test('the legend explains the colours that occur', async ({ page }) => {
  await page.goto(LOG);
  const region = page.getByRole('region', { name: 'Activities over time' });
  await expect(region.getByText('Failed or declined', { exact: true }).first()).toBeVisible();
  await expect(region.getByText('Succeeded', { exact: true })).toBeVisible();
  await page.goto(`${LOG}?status=succeeded`);
  await expect(region.getByText('Succeeded', { exact: true })).toBeVisible();
  await expect(region.locator('.histogram-legend')).not.toContainText('Failed');
});

test('its legend leads to what failed or was declined, with the filters of the view', async ({
  page,
}) => {
  await page.goto(`${LOG}?tz=Asia%2FTokyo&action=add_customer`);
  const legend = page.locator('.histogram-legend');
  await legend.getByRole('link', { name: 'Failed or declined' }).click();
  await expect(page).toHaveURL(
    `${LOG}?tz=Asia%2FTokyo&action=add_customer&status=decline&status=failed`,
  );
  await expect(page.getByRole('button', { name: /^Details/ })).toHaveCount(1);
  expect(await recordIdsOf(page)).toEqual([FAILED_ID]);
  await expect(legend.getByText('Failed or declined')).toBeVisible();
  await expect(legend.getByRole('link')).toHaveCount(0);
});

test('its table has the same bars as links, behind one tab stop', async ({ page }) => {
  await page.goto(LOG);
  const bars = await page.locator('svg a').count();
  const summary = page.getByText('Show as table');
  await summary.focus();
  await summary.press('Enter');
  const table = page.getByRole('table', { name: 'Activities over time, in UTC' });
  await expect(table.getByRole('link')).toHaveCount(bars);
  await page.keyboard.press('Tab');
  await expect(table.getByRole('link').first()).toBeFocused();
});

test('a period without activities has no histogram', async ({ page }) => {
  await page.goto(`${LOG}?from=2001-01-01&to=2001-01-02`);
  await expect(page.getByRole('region', { name: 'Activities over time' })).toHaveCount(0);
});
