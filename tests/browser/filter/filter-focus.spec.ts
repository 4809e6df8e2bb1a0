import type { Page } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { tabTo } from '@/tests/support/browser/keyboard';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';

test.use({ account: READER });

const chip = (page: Page, label: string) =>
  page.getByRole('link', { name: `Remove ${label}`, exact: true });
const results = (page: Page) => page.getByRole('region', { name: 'Results' });

test('the results are one skip link away, from the top of the page and from the filters', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  const [fromTop, fromFilters] = await page.getByRole('link', { name: 'Skip to results' }).all();
  for (const skip of [fromTop, fromFilters]) {
    await skip?.focus();
    await expect(skip ?? page.locator('none')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(results(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: /^Details/ }).first()).toBeFocused();
  }
});

test('removing a filter moves the focus to the next one, and after the last one to the results', async ({
  page,
}) => {
  await openHydrated(page, `${LOG}?action=add_customer&status=failed&q=a`);
  await tabTo(chip(page, 'Status: Failed'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${LOG}?action=add_customer&q=a`);
  await expect(chip(page, 'Search: a')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip(page, 'Action: Added customer')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(LOG);
  await expect(results(page)).toBeFocused();
});

test('clearing all filters moves the focus to the results', async ({ page }) => {
  await openHydrated(page, `${LOG}?action=add_customer&status=failed`);
  await page.getByRole('link', { name: 'Clear all' }).press('Enter');
  await expect(page).toHaveURL(LOG);
  await expect(results(page)).toBeFocused();
});

test('the same live region announces the new count', async ({ page }) => {
  await openHydrated(page, `${LOG}?action=add_customer`);
  const count = page.getByRole('status').filter({ hasText: /activities/ });
  await expect(count).toContainText('2 activities');
  const region = await count.elementHandle();
  await chip(page, 'Action: Added customer').click();
  await expect(count).not.toContainText(/^2 activities/);
  expect(await region?.evaluate((element) => element.isConnected)).toBe(true);
});

test('the title describes the view', async ({ page }) => {
  await openHydrated(page, LOG);
  await expect(page).toHaveTitle('Activity Log');
  await page.goto(`${LOG}?customer=${ADATUM.id}&status=failed&from=2026-11-01&to=2026-11-03`);
  await expect(page).toHaveTitle(`Activity Log – ${ADATUM.name}, Failed, 1 Nov – 3 Nov 2026`);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveTitle('Activity Log');
});
