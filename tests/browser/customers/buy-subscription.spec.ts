import type { Page } from '@playwright/test';
import { buyPath, subscriptionsPath } from '@/lib/activity/paths';
import { listSubscriptions } from '@/lib/subscriptions/queries';
import { readForm, sendForm } from '@/tests/support/browser/forged-form';
import { openHydrated } from '@/tests/support/browser/hydration';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import {
  signInPage,
  makeSubscriptionFixture,
  type SubscriptionFixture,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { latestActivities } from '@/tests/support/records/latest-activities';

const soldIn = ({ partner, customer }: SubscriptionFixture) =>
  listSubscriptions(partner.scope, customer.id);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a subscription is bought from the customer’s page, and the order is in the log', async ({
      page,
    }) => {
      const fixture = await makeSubscriptionFixture();
      await signInPage(page, fixture.user);
      await page.goto(subscriptionsPath(fixture.customer.id));
      await page.getByRole('link', { name: 'Buy subscription' }).click();
      await expect(page).toHaveURL(/buy\?id=/);
      if (javaScriptEnabled) await openHydrated(page, page.url());
      await choose(page, 'Exchange Online (Plan 1)');
      await page.getByLabel('Seats').fill('25');
      await page.getByLabel('Term and billing').selectOption('3 years, billed once');
      await page.getByLabel('Name', { exact: true }).fill('Drawing');
      await page.getByLabel('Auto-renew at end of term').uncheck();
      await page.getByRole('button', { name: 'Buy' }).click();
      await expect(page.getByText('Bought Drawing, 25 seats.')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drawing');
      const [bought] = (await soldIn(fixture)).filter(
        ({ friendlyName }) => friendlyName === 'Drawing',
      );
      expect(bought).toMatchObject({
        offerId: fixture.subscription.offerId,
        quantity: 25,
        term: 'P3Y',
        billingCycle: 'Triennial',
        autoRenew: false,
        status: 'active',
      });
      await page.getByRole('link', { name: 'See it in the log' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Created order');
      const items = page.getByRole('table', { name: 'Subscriptions of this record' });
      await expect(items.getByRole('cell', { name: 'Drawing' })).toBeVisible();
      await expect(items.getByRole('cell', { name: '25', exact: true })).toBeVisible();
    });

    test('going back to the form of a purchase leads to the subscription', async ({ page }) => {
      const fixture = await makeSubscriptionFixture();
      await signInPage(page, fixture.user);
      await page.goto(subscriptionsPath(fixture.customer.id));
      await page.getByRole('link', { name: 'Buy subscription' }).click();
      await expect(page).toHaveURL(/buy\?id=/);
      if (javaScriptEnabled) await openHydrated(page, page.url());
      await choose(page, 'Exchange Online (Plan 1)');
      await page.getByLabel('Name', { exact: true }).fill('Drawing');
      const form = page.url();
      await page.getByRole('button', { name: 'Buy' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drawing');
      await page.goBack();
      const bought = page.getByRole('heading', { level: 1, name: 'Drawing' });
      await expect(bought).toBeVisible();
      await expect(page.getByRole('button', { name: 'Buy', exact: true })).toHaveCount(0);
      await page.goto(form);
      await expect(bought).toBeVisible();
      expect(await soldIn(fixture)).toHaveLength(2);
    });

    test('without a product nothing is bought, and the field reports it', async ({ page }) => {
      const fixture = await makeSubscriptionFixture();
      await signInPage(page, fixture.user);
      const form = buyPath(fixture.customer.id);
      await (javaScriptEnabled ? openHydrated(page, form) : page.goto(form));
      const product = page.getByLabel('Product', { exact: true });
      await expect(product).toHaveValue('');
      await page.getByRole('button', { name: 'Buy' }).click();
      await expect(product).toHaveAccessibleDescription('Choose a product.');
      expect(await soldIn(fixture)).toHaveLength(1);
      await page.getByRole('link', { name: 'Cancel' }).click();
      await expect(page).toHaveURL(subscriptionsPath(fixture.customer.id));
    });

    test('missing values of another offer are reported at their fields, and then it is bought', async ({
      page,
    }) => {
      const fixture = await makeSubscriptionFixture();
      await signInPage(page, fixture.user);
      const form = buyPath(fixture.customer.id);
      await (javaScriptEnabled ? openHydrated(page, form) : page.goto(form));
      await choose(page, 'Another product');
      await page.getByLabel('Product name').fill('Power BI Pro');
      await page.getByLabel('Seats').fill('');
      await page.getByRole('button', { name: 'Buy' }).click();
      await expect(page.getByLabel('Offer ID')).toHaveAccessibleDescription(
        /Enter an offer ID such as/,
      );
      await expect(page.getByLabel('Seats')).toHaveAccessibleDescription(/from 1 to 100,000/);
      await expect(page.getByLabel('Product name')).toHaveValue('Power BI Pro');
      await page.getByLabel('Offer ID').fill('CFQ7TTC0H9MP:0001');
      await page.getByLabel('Seats').fill('3');
      await page.getByLabel('Term and billing').selectOption('trial');
      await page.getByRole('button', { name: 'Buy' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Power BI Pro');
      const bought = (await soldIn(fixture)).find(({ offerName }) => offerName === 'Power BI Pro');
      expect(bought).toMatchObject({ isTrial: true, autoRenew: false, quantity: 3 });
    });
  });
}

test('a double click buys once', async ({ page }) => {
  const fixture = await makeSubscriptionFixture();
  await signInPage(page, fixture.user);
  await openHydrated(page, buyPath(fixture.customer.id));
  await choose(page, 'Exchange Online (Plan 1)');
  await page.getByLabel('Name', { exact: true }).fill('Drawing');
  await page.getByRole('button', { name: 'Buy' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drawing');
  expect(await soldIn(fixture)).toHaveLength(2);
  expect(await latestActivities(fixture.partner)).toHaveLength(1);
});

test('the same form submitted many times at once buys once, and all requests lead to the purchase', async () => {
  const fixture = await makeSubscriptionFixture();
  const client = await openClient(await signIn(fixture.user.email));
  const path = `${buyPath(fixture.customer.id)}?id=0f4c1c9a-3b7e-4b6b-9c53-0a5c5d1f0007`;
  const hidden = await readForm(client, { path, mark: 'name="customerId"' });
  const fields = {
    ...hidden,
    offer: fixture.subscription.offerId,
    quantity: '5',
    plan: 'P1M-Monthly',
  };
  const responses = await Promise.all(
    Array.from({ length: 4 }, () => sendForm(client, { path, fields })),
  );
  await client.dispose();
  for (const response of responses) {
    expect(response.status()).toBe(303);
    expect(response.headers().location).toContain('/0f4c1c9a-3b7e-4b6b-9c53-0a5c5d1f0007');
  }
  expect(await soldIn(fixture)).toHaveLength(2);
  expect(await latestActivities(fixture.partner)).toHaveLength(1);
});

test('the form follows the selection and summarises the purchase before it is made', async ({
  page,
}) => {
  const fixture = await makeSubscriptionFixture({
    subscription: { offerName: 'Azure plan', unitType: 'Usage-based' },
  });
  await signInPage(page, fixture.user);
  await openHydrated(page, buyPath(fixture.customer.id));
  const main = page.getByRole('main');
  const plan = page.getByLabel('Term and billing');
  const renew = page.getByLabel('Auto-renew at end of term');
  const options = plan.getByRole('option');

  await choose(page, 'Another product');
  await expect(page.getByLabel('Offer ID')).toHaveAccessibleDescription(
    /^For example CFQ7TTC0LH18/,
  );
  await expect(main).not.toContainText('Only for another product');
  await page.getByLabel('Product name').fill('Microsoft 365 E3');
  await page.getByLabel('Seats').fill('10');
  await expect(main).toContainText(
    `10 seats of Microsoft 365 E3 for ${fixture.customer.name}, 1 year, billed monthly.`,
  );
  await plan.selectOption('trial');
  await expect(renew).toHaveCount(0);
  await expect(main).not.toContainText('is committed');
  await expect(main).toContainText('1-month trial, free, doesn’t renew.');

  await choose(page, 'Azure plan');
  await expect(options.filter({ hasText: 'Trial' })).toHaveCount(0);
  await expect(page.getByLabel('Seats')).toHaveCount(0);
  await expect(main).not.toContainText(/seats/i);
  await expect(renew).toBeChecked();
  await expect(main).toContainText(
    `Azure plan, usage-based, for ${fixture.customer.name}, 1 month, billed monthly.`,
  );
  await page.getByRole('button', { name: 'Buy' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Azure plan');
  expect((await soldIn(fixture)).map(({ term }) => term).sort()).toEqual(['P1M', 'P1Y']);
});

async function choose(page: Page, product: string): Promise<void> {
  await page.getByLabel('Product', { exact: true }).selectOption(product);
}
