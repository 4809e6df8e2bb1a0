import { rawRecord } from '@/tests/support/records/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButtons, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw } from '@/tests/support/records/partners';

test('a row shows the start of a long value, and the record’s page all of it, in pages', async ({
  page,
}) => {
  const { email, partner } = await makeTestUser();
  const lines = Array.from({ length: 400 }, (_, number) => [`Line${number}`, `value ${number}`]);
  await storeRaw(partner, [
    rawRecord({
      id: 'long',
      operationDate: '2026-03-10T08:00:00Z',
      resourceNewValue: JSON.stringify(Object.fromEntries(lines)),
    }),
  ]);
  await signInPage(page, { email });
  await openHydrated(page, `${LOG}?from=2026-03-10&to=2026-03-10`);
  await expect(page.getByText(/^1 activity · 10 Mar 2026 · UTC$/)).toBeVisible();
  await detailsButtons(page).click();
  const details = await detailsOf(detailsButtons(page));
  await expect(details.getByText('value 0', { exact: true })).toBeVisible();
  await expect(details.getByText('value 399', { exact: true })).toHaveCount(0);
  await details.getByRole('link', { name: 'record’s page' }).click();
  await expect(page).toHaveURL(`${LOG}/long#succeeded`);
  await expect(page.getByText('1–50 of 401')).toBeVisible();
  await page.goto(`${LOG}/long?changes=9`);
  await expect(page.getByText('value 399', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'record’s page' })).toHaveCount(0);
});

test('records with megabytes, or with a hundred thousand brackets, have ordinary rows and pages', async ({
  page,
}) => {
  const { email, partner } = await makeTestUser();
  const text = JSON.stringify({ Text: 'x'.repeat(3_000_000) });
  await storeRaw(partner, [
    rawRecord({ id: 'huge', operationDate: '2026-03-10T08:00:00Z', resourceNewValue: text }),
    rawRecord({
      id: 'nested',
      operationDate: '2026-03-10T09:00:00Z',
      resourceOldValue: '['.repeat(100_000),
      resourceNewValue: '{"__proto__":{"constructor":1}}',
    }),
  ]);
  await signInPage(page, { email });
  await openHydrated(page, `${LOG}?from=2026-03-10&to=2026-03-10`);
  await expect(detailsButtons(page)).toHaveCount(2);
  for (const button of await detailsButtons(page).all()) {
    await button.click();
    const table = (await detailsOf(button)).getByRole('table', { name: 'What changed' });
    await expect(table.getByRole('row')).toHaveCount(2);
  }
  await page.goto(`${LOG}/huge`);
  await expect(page.getByText('(3,000,000 characters in all)')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the full record' })).toBeVisible();
  await page.goto(`${LOG}/nested`);
  await expect(page.getByRole('table', { name: 'What changed' })).toContainText('constructor');
});
