import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, factOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';
import { ORDER_ID, ORDERED } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

test.beforeEach(({ page }) => openHydrated(page, LOG));

test('an order shows everything that its record holds', async ({ page }) => {
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  const details = await detailsOf(button);
  for (const [name, value] of [
    ['Status', 'Succeeded'],
    ['User', 'sales@tailspin.example'],
    ['User type', 'Partner user'],
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

test('the products of an order are in a table, one per line', async ({ page }) => {
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  const table = (await detailsOf(button)).getByRole('table', { name: 'Subscriptions of' });
  const rows = table.getByRole('row');
  await expect(rows).toHaveCount(1 + ORDERED.length);
  for (const [number, product] of ORDERED.entries()) {
    await expect(rows.nth(number + 1)).toContainText(product);
    await expect(rows.nth(number + 1)).toContainText(String(10 + number));
    await expect(rows.nth(number + 1)).toContainText(`CFQ7TTC0LH0${number}:0001`);
  }
});

test('what the line items show is not repeated, and no identifier is there twice', async ({
  page,
}) => {
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  const details = await detailsOf(button);
  await expect(details.getByText('All fields', { exact: true })).toBeVisible();
  await expect(details.getByText('Additional information')).toHaveCount(0);
  const text = (await details.textContent()) ?? '';
  for (const id of [ADATUM.id, 'order-1', 'CFQ7TTC0LH00:0001'])
    expect([id, text.split(id).length - 1]).toEqual([id, 1]);
});
