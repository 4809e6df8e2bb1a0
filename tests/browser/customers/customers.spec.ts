import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, SCRIPTED, TAILSPIN_CUSTOMERS, WINGTIP } from '@/tests/support/fixtures/customers';
import { SUBSCRIPTIONS } from '@/tests/support/fixtures/subscriptions';

const STATES = ['Active', 'Pending', 'Suspended', 'Expired', 'Disabled', 'Deleted'];

test.use({ account: READER });

test('the customer of a row leads to its subscriptions, in every state', async ({ page }) => {
  await openHydrated(page, LOG);
  const row = page.getByRole('row').filter({
    has: detailsButton(page, `Created order, ${ADATUM.name}`),
  });
  await row.getByRole('link', { name: ADATUM.name }).click();
  await expect(page).toHaveURL(`/customers/${ADATUM.id}/subscriptions`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Subscriptions');
  await expect(page.getByRole('main')).toContainText(`${ADATUM.name}, 7 subscriptions`);
  await expect(page.getByRole('row')).toHaveCount(1 + SUBSCRIPTIONS.length);
  for (const [number, state] of STATES.entries()) {
    const subscription = page.getByRole('row', { name: `Exchange Online, ${state.toLowerCase()}` });
    await expect(subscription).toContainText(state);
    await expect(subscription).toContainText(String(10 + number));
    await expect(subscription).toContainText(`51b5c000-0000-4000-8000-00000000000${number}`);
  }
  await expect(page.getByRole('row', { name: 'Power BI Pro' })).toContainText('Trial');
});

test('a customer that bought nothing has a page that says so', async ({ page }) => {
  await page.goto(`/customers/${SCRIPTED.id}/subscriptions`);
  await expect(page.getByRole('main')).toContainText(`${SCRIPTED.name}, 0 subscriptions`);
  await expect(page.getByRole('heading', { name: 'No subscriptions yet' })).toBeVisible();
});

test('the customers are listed with what is known of them, and lead on', async ({ page }) => {
  await page.goto('/customers');
  for (const { name } of TAILSPIN_CUSTOMERS)
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  const wingtip = page.getByRole('row').filter({ hasText: WINGTIP.name });
  await expect(wingtip).toContainText('wingtiptoys.onmicrosoft.com');
  await expect(wingtip).toContainText('Japan');
  await wingtip.getByRole('link', { name: WINGTIP.name }).click();
  await expect(page).toHaveURL(`/customers/${WINGTIP.id}/subscriptions`);
});

test('a customer is found by a part of its name, in any case, or of its domain', async ({
  page,
}) => {
  await openHydrated(page, '/customers');
  for (const part of ['aDaTuM c', 'adatum.onmicrosoft']) {
    await page.getByLabel('Name or domain').fill(part);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('link', { name: ADATUM.name, exact: true })).toBeVisible();
  }
});

test('the activity of a customer is one step from its subscriptions', async ({ page }) => {
  await page.goto(`/customers/${ADATUM.id}/subscriptions`);
  await page.getByRole('link', { name: 'Activity of this customer' }).click();
  await expect(page).toHaveURL(`${LOG}?customer=${ADATUM.id}`);
  const names = page.locator('tbody .customer a:not(.filter-link)');
  expect(new Set(await names.allTextContents())).toEqual(new Set([ADATUM.name]));
});
