import { openHydrated, untilHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsButtons, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, WOODGROVE } from '@/tests/support/fixtures/customers';

const ORDER = `Created order, ${ADATUM.name}`;
const CHANGE = `Updated subscription, ${WOODGROVE.name}`;

test.use({ account: READER, viewport: { width: 1600, height: 900 } });

test('one row at a time is open, beside the list', async ({ page }) => {
  await openHydrated(page, LOG);
  const [order, change] = [detailsButton(page, ORDER), detailsButton(page, CHANGE)];
  await order.click();
  const panel = page.getByRole('complementary', { name: 'Details of the selected activity' });
  await expect(panel.getByText('Correlation ID', { exact: true })).toBeVisible();
  await change.click();
  await expect(order).toHaveAttribute('aria-expanded', 'false');
  await expect(change).toHaveAttribute('aria-expanded', 'true');
  await expect(panel).toHaveAttribute('id', String(await change.getAttribute('aria-controls')));
  await expect(page.locator('.activity-details-row')).toHaveCount(0);
  const table = await page.getByRole('table', { name: 'Activities, newest first' }).boundingBox();
  const beside = await panel.boundingBox();
  expect(beside?.x).toBeGreaterThan((table?.x ?? 0) + (table?.width ?? 0));
});

test('the arrow keys open the next and the previous row, and Escape closes it', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  const [first, second] = [detailsButtons(page).nth(0), detailsButtons(page).nth(1)];
  await first.click();
  await page.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-expanded', 'true');
  await expect(second).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: 'Close details' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(first).toBeFocused();
  await expect(page).toHaveURL(LOG);
});

test('a pressed row has the focus, and Tab leads from it through the panel and back to the list', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  const row = page.locator('.activity-row').nth(1);
  const button = row.getByRole('button');
  await row.locator('.status').click();
  await expect(button).toBeFocused();
  const panel = page.getByRole('complementary');
  const last = panel.getByRole('link', { name: 'all time' }).last();
  await expect(last).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Close details' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(button).toBeFocused();
  await last.focus();
  await page.keyboard.press('Tab');
  await expect(row.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(last).toBeFocused();
  // The list ends where it ends, and the panel is not met again.
  await page.locator('.activity-row a').last().focus();
  await page.keyboard.press('Tab');
  await expect(panel.locator(':focus')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Older', exact: true })).toBeFocused();
});

test('Escape closes the panel after its text was pressed, and when nothing has the focus', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  await detailsButton(page, ORDER).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('heading').first().click();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(detailsButton(page, ORDER)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.reload();
  await untilHydrated(page);
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('the key that moves to a row brings it out from under the head', async ({ page }) => {
  await openHydrated(page, LOG);
  const rows = page.locator('.activity-row');
  await rows.last().getByRole('button').focus();
  const head = page.getByRole('columnheader').first();
  for (let step = 0; step < 45; step += 1) await page.keyboard.press('k');
  const [row, above] = [await rows.nth(4).boundingBox(), await head.boundingBox()];
  await expect(rows.nth(4).getByRole('button')).toBeFocused();
  expect(row?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
});

test.describe('when the script of the panel cannot be loaded', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('a row opens below itself, and the next one beside the list again', async ({ page }) => {
    await openHydrated(page, LOG);
    await page.waitForLoadState('networkidle');
    const scripts = '**/_next/static/**/*.js';
    await page.route(scripts, (route) => route.abort());
    await detailsButton(page, ORDER).press('Enter');
    await expect(page.locator('.activity-details-row')).toContainText('Try again');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await page.unroute(scripts);
    await detailsButton(page, CHANGE).click();
    await expect(
      page.getByRole('complementary').getByText('Correlation ID', { exact: true }),
    ).toBeVisible();
    await expect(page.locator('.activity-details-row')).toHaveCount(0);
  });
});
