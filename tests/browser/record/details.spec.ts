import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsButtons, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, WOODGROVE } from '@/tests/support/fixtures/customers';

const ORDER = `Created order, ${ADATUM.name}`;
const CHANGE = `Updated subscription, ${WOODGROVE.name}`;

test.use({ account: READER });

test.beforeEach(({ page }) => openHydrated(page, LOG));

test('every row is closed at first, and says so', async ({ page }) => {
  const closed = detailsButtons(page).and(page.locator('[aria-expanded=false]'));
  await expect(closed).toHaveCount(50);
  await expect(page.getByText('Correlation ID').filter({ visible: true })).toHaveCount(0);
});

test('a click on Details opens the row, another one closes it', async ({ page }) => {
  const button = detailsButton(page, ORDER);
  const details = await detailsOf(button);
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(details).toBeVisible();
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(details).toBeHidden();
  await expect(page).toHaveURL(LOG);
});

test('a click on the row opens it, too, but not a click on its link', async ({ page }) => {
  const button = detailsButton(page, ORDER);
  const row = page.getByRole('row').filter({ has: button });
  await row.locator('.action').click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await row.locator('.action').click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  // In a new tab, so that this one can be inspected.
  const opening = page.context().waitForEvent('page');
  await row.getByRole('link', { name: ADATUM.name }).click({ modifiers: ['ControlOrMeta'] });
  await expect(await opening).toHaveURL(`/customers/${ADATUM.id}/subscriptions`);
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('several rows stay open at once', async ({ page }) => {
  const buttons = [detailsButton(page, ORDER), detailsButton(page, CHANGE)];
  for (const button of buttons) await button.click();
  for (const button of buttons) {
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(await detailsOf(button)).toBeVisible();
  }
});

for (const key of ['Enter', 'Space']) {
  test(`${key} opens a row, and Escape closes it and returns the focus`, async ({ page }) => {
    const button = detailsButton(page, ORDER);
    const details = await detailsOf(button);
    await page.getByText('Show as table').focus();
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press(key);
    await expect(details).toBeVisible();
    await expect(button).toBeFocused();
    await details.getByRole('link', { name: 'Open this record' }).focus();
    await page.keyboard.press('Escape');
    await expect(details).toBeHidden();
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  });
}

test('Escape closes only the row that has the focus', async ({ page }) => {
  const [order, change] = [detailsButton(page, ORDER), detailsButton(page, CHANGE)];
  await order.click();
  await change.click();
  await page.keyboard.press('Escape');
  await expect(change).toHaveAttribute('aria-expanded', 'false');
  await expect(order).toHaveAttribute('aria-expanded', 'true');
});
