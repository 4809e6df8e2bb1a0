import { randomUUID } from 'node:crypto';
import { rawRecord } from '@/tests/support/records/audit-records';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { asOwner } from '@/tests/support/database/as-owner';
import { storeRaw } from '@/tests/support/records/partners';

test.use({ expectedErrors: [/status of 404/] });

test('a row keeps the customer’s name of that time, and stays when the customer is deleted', async ({
  page,
}) => {
  const { email, partner } = await makeTestUser();
  const customerId = randomUUID();
  const then = { customerId, customerName: 'Litware', operationDate: '2026-03-10T08:00:00Z' };
  const later = { customerId, customerName: 'Proseware', operationDate: '2026-03-11T08:00:00Z' };
  await storeRaw(partner, [rawRecord(then), rawRecord(later)]);
  await signInPage(page, { email });
  const names = page.locator('tbody').getByRole('link', { name: /ware$/ });

  await page.goto(`${LOG}?from=2026-03-01&to=2026-03-31`);
  await expect(names).toHaveText(['Proseware', 'Litware']);
  await page.goto('/customers');
  await expect(names).toHaveText(['Proseware']);

  await asOwner('DELETE FROM customer WHERE partner_id = $1 AND id = $2', [partner.id, customerId]);
  await page.goto(`${LOG}?from=2026-03-01&to=2026-03-31`);
  await expect(names).toHaveText(['Proseware', 'Litware']);
  await names.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});
