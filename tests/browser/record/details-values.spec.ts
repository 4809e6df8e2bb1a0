import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, factOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { SCRIPTED } from '@/tests/support/fixtures/customers';
import { FAILED_ID } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

test.beforeEach(async ({ page }) => {
  page.on('dialog', () => expect('nothing', 'a text of a record was run').toBe('a dialog'));
  await openHydrated(page, LOG);
});

test('markup in a record is nothing but text', async ({ page }) => {
  const button = detailsButton(page, `Added customer, ${SCRIPTED.name}`);
  await button.click();
  const details = await detailsOf(button);
  await expect(details).toContainText(`"><img src=x onerror="alert('data')"> 🎉`);
  await expect(details).toContainText(`<script>alert('value')</script>`);
  await expect(details.locator('img, script')).toHaveCount(0);
  await expect(page.getByRole('link', { name: SCRIPTED.name })).toHaveCount(2);
});

test('a record without a customer neither names nor links one', async ({ page }) => {
  const button = detailsButton(page, 'Added customer, no customer');
  await button.click();
  const details = await detailsOf(button);
  await expect(factOf(details, 'Record ID')).toHaveText(FAILED_ID);
  await expect(factOf(details, 'Customer')).toHaveCount(0);
  await expect(factOf(details, 'Status')).toHaveText('Failed');
  const row = page.getByRole('row').filter({ has: button });
  await expect(row.locator('.customer').getByRole('link')).toHaveCount(0);
});
