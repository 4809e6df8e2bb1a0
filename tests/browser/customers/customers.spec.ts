import { signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, SCRIPTED, TAILSPIN_CUSTOMERS, WINGTIP } from '@/tests/support/fixtures/customers';
import { SUBSCRIPTIONS } from '@/tests/support/fixtures/subscriptions';

const STATES = ['Active', 'Pending', 'Suspended', 'Expired', 'Disabled', 'Deleted'];

test.use({ account: READER });

test('the customer of a row links to its subscriptions, in every status', async ({ page }) => {
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

test('the customers are listed with their details and links', async ({ page }) => {
  await page.goto('/customers');
  for (const { name } of TAILSPIN_CUSTOMERS)
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  const wingtip = page.getByRole('row').filter({ hasText: WINGTIP.name });
  await expect(wingtip).toContainText('wingtiptoys.onmicrosoft.com');
  await expect(wingtip).toContainText('Japan');
  await wingtip.getByRole('link', { name: WINGTIP.name }).click();
  await expect(page).toHaveURL(`/customers/${WINGTIP.id}/subscriptions`);
});

test('one page of customers has no links to others', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toHaveCount(0);
});

test('a search without a match leads back to all customers', async ({ page }) => {
  await page.goto('/customers?q=nobody');
  await page.getByRole('link', { name: 'Show all customers' }).click();
  await expect(page).toHaveURL('/customers');
});

test.describe('a company without customers', () => {
  for (const { role, steps } of [
    { role: 'global_admin', steps: ['Add customer', 'Connect Partner Center'] },
    { role: 'admin_agent', steps: ['Add customer'] },
    { role: 'helpdesk_agent', steps: [] },
  ] as const) {
    test(`is shown what a ${role} can do about it`, async ({ page, context }) => {
      const { email } = await makeTestUser({ roles: [role] });
      await context.addCookies((await signIn(email)).cookies);
      await page.goto('/customers');
      const content = page.getByRole('main');
      await expect(content.getByRole('heading', { name: 'No customers' })).toBeVisible();
      const empty = content.locator('div', {
        has: page.getByRole('heading', { level: 2, name: 'No customers' }),
      });
      await expect(empty.last().getByRole('link')).toHaveText([...steps]);
      await expect(page.getByRole('navigation', { name: 'Pages' })).toHaveCount(0);
    });
  }
});

test.describe('the id of a customer', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is shown in short and copied as a whole', async ({ page }) => {
    await openHydrated(page, '/customers');
    await page.getByRole('button', { name: `Copy customer ID of ${WINGTIP.name}` }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(WINGTIP.id);
    const id = page.getByTitle(WINGTIP.id);
    await expect(id).toHaveText(WINGTIP.id);
    expect((await id.boundingBox())?.width).toBeLessThan(70);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the id of a customer is there, and no button that would copy nothing', async ({ page }) => {
    await page.goto('/customers');
    await expect(page.getByTitle(WINGTIP.id)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });
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

test('the page of a customer’s subscriptions links to its activity', async ({ page }) => {
  await page.goto(`/customers/${ADATUM.id}/subscriptions`);
  await page.getByRole('link', { name: 'Activity of this customer' }).click();
  await expect(page).toHaveURL(`${LOG}?customer=${ADATUM.id}`);
  const names = page.locator('tbody .customer a:not(:empty)');
  expect(new Set(await names.allTextContents())).toEqual(new Set([ADATUM.name]));
});
