import type { Locator } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/world/accounts';
import { ADATUM, SCRIPTED, WINGTIP, WOODGROVE } from '@/tests/support/world/customers';
import { BROKEN_VALUE, FAILED_ID, ORDER_ID, ORDERED } from '@/tests/support/world/records';

test.use({ account: READER });

test.beforeEach(async ({ page }) => {
  page.on('dialog', () => expect('nothing', 'a text of a record was run').toBe('a dialog'));
  await openHydrated(page, LOG);
});

test('an order shows all that its record holds', async ({ page }) => {
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  const details = await detailsOf(button);
  for (const [name, value] of [
    ['Status', 'Succeeded'],
    ['Status code', 'succeeded'],
    ['User', 'sales@tailspin.example'],
    ['Actor kind', 'Partner user'],
    ['Application', 'FulfillmentService'],
    ['Operation type', 'create_order'],
    ['Resource type', 'order'],
    ['Customer', ADATUM.name],
    ['Customer ID', ADATUM.id],
    ['Correlation ID', 'c0ffee00-0000-4000-8000-000000000001'],
    ['Session ID', '5e551000-0000-4000-8000-000000000001'],
    ['Record ID', ORDER_ID],
  ] as const)
    await expect(factOf(details, name)).toHaveText(value);
  await expect(details).toContainText(/Participants.*Lidia Holloway/s);
});

test('the products of an order stand in a table, line by line', async ({ page }) => {
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  const rows = (await detailsOf(button)).getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(1 + ORDERED.length);
  for (const [number, product] of ORDERED.entries()) {
    await expect(rows.nth(number + 1)).toContainText(product);
    await expect(rows.nth(number + 1)).toContainText(String(10 + number));
    await expect(rows.nth(number + 1)).toContainText(`CFQ7TTC0LH0${number}:0001`);
  }
});

test('the customised data keep their order, and values that are null are kept', async ({
  page,
}) => {
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  const keys = await (
    await detailsOf(button)
  )
    .locator('ol > li')
    .evaluateAll((items) => items.map((item) => item.firstElementChild?.textContent));
  expect(keys.slice(0, 6)).toEqual([
    'OrderId',
    'OfferId-0',
    'SubscriptionId-0',
    'SubscriptionName-0',
    'Quantity-0',
    'PartnerOnRecord-0',
  ]);
});

test('the old and the new value are laid out, not one line of JSON', async ({ page }) => {
  const button = detailsButton(page, `Updated subscription, ${WOODGROVE.name}`);
  await button.click();
  const details = await detailsOf(button);
  await expect(details.getByRole('heading', { name: 'Old value' })).toBeVisible();
  await expect(details.getByRole('heading', { name: 'New value' })).toBeVisible();
  await expect(factOf(details, 'Quantity')).toHaveText(['5', '7']);
  await expect(factOf(details, 'Auto renew enabled')).toHaveText(['yes', 'no']);
  await expect(factOf(details, 'City')).toHaveText(['Ōsaka', 'Busan']);
  await expect(details).not.toContainText('{"');
});

test('a value that is no JSON is shown as it came', async ({ page }) => {
  const button = detailsButton(page, `Updated subscription, ${WINGTIP.name}`);
  await button.click();
  await expect((await detailsOf(button)).getByText(BROKEN_VALUE, { exact: true })).toBeVisible();
});

test('markup in a record is text and nothing else', async ({ page }) => {
  const button = detailsButton(page, `Added customer, ${SCRIPTED.name}`);
  await button.click();
  const details = await detailsOf(button);
  await expect(details).toContainText(`"><img src=x onerror="alert('data')"> 🎉`);
  await expect(details).toContainText(`<script>alert('value')</script>`);
  await expect(details.locator('img, script')).toHaveCount(0);
  await expect(page.getByRole('link', { name: SCRIPTED.name })).toBeVisible();
});

test('a record without a customer names and links none', async ({ page }) => {
  const button = detailsButton(page, 'Added customer, no customer');
  await button.click();
  const details = await detailsOf(button);
  await expect(factOf(details, 'Record ID')).toHaveText(FAILED_ID);
  await expect(factOf(details, 'Customer')).toHaveCount(0);
  await expect(factOf(details, 'Status')).toHaveText('Failed');
  const row = page.getByRole('row').filter({ has: button });
  await expect(row.getByRole('link')).toHaveCount(0);
});

function factOf(details: Locator, name: string): Locator {
  return details
    .locator('dt')
    .getByText(name, { exact: true })
    .locator('xpath=following-sibling::dd[1]');
}
