import { detailsButton, LOG } from '@/tests/support/browser/log-page';
import { readDownload } from '@/tests/support/browser/download';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD, READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';
import { ORDER_ID, ORDERED } from '@/tests/support/fixtures/record-ids';

test.use({ javaScriptEnabled: false });

test('from sign-in to a record without JavaScript', async ({ page }) => {
  await page.goto(LOG);
  await page.getByLabel('Email').fill(READER);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(LOG);
  await detailsButton(page, `Created order, ${ADATUM.name}`).click();
  await expect(page).toHaveURL(new RegExp(`${LOG}/${ORDER_ID}\\??#succeeded$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Created order');
  for (const product of ORDERED)
    await expect(page.getByRole('table', { name: 'Subscriptions of this' })).toContainText(product);
});

test.describe('when signed in', () => {
  test.use({ account: READER });

  test('the period is a form that any browser can send', async ({ page }) => {
    await page.goto(`${LOG}?status=succeeded`);
    await page.getByLabel('From', { exact: true }).fill('2026-03-01');
    await page.getByLabel('To', { exact: true }).fill('2026-03-31');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/from=2026-03-01&to=2026-03-31/);
    await expect(page).toHaveURL(/status=succeeded/);
    await expect(page.getByLabel('From', { exact: true })).toHaveValue('2026-03-01');
  });

  test('a list links to the page of all filters, and the statuses are there at once', async ({
    page,
  }) => {
    await page.goto(LOG);
    const status = page.locator('details', { has: page.locator('summary', { hasText: 'Status' }) });
    await status.locator('summary').click();
    await expect(status.getByRole('checkbox')).toHaveCount(4);
    await status.getByLabel('Failed').check();
    await status.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/[?&]status=failed/);
    const users = page.locator('details', {
      has: page.locator('summary', { hasText: 'Partner user' }),
    });
    await users.locator('summary').click();
    await expect(users.locator('noscript p')).toBeVisible();
    await users.getByRole('link', { name: 'All filters, with counts' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All filters');
    await expect(page.getByLabel('Failed')).toBeChecked();
  });

  test('the server reports From after To at the field', async ({ page }) => {
    await page.goto(`${LOG}?from=2026-03-02&to=2026-03-01`);
    await expect(page.getByLabel('From', { exact: true })).toHaveAccessibleDescription(
      /before the end date/,
    );
  });

  test('Export log downloads the view', async ({ page }) => {
    await page.goto(LOG);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Export log/ }).click();
    const { records } = await readDownload(await downloading);
    expect(records[0]?.['Record ID']).toBe(ORDER_ID);
  });

  test('the menus of a narrow window open', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto(LOG);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Customers' }).click();
    await expect(page).toHaveURL('/customers');
  });
});
