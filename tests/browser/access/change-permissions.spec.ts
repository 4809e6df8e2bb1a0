import { buyPath, subscriptionsPath } from '@/lib/activity/paths';
import { listCustomers } from '@/lib/customers/queries';
import { listSubscriptions } from '@/lib/subscriptions/queries';
import type { Role } from '@/lib/auth/roles';
import { readForm, sendForm } from '@/tests/support/browser/forged-form';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import {
  signInPage,
  makeSubscriptionFixture,
  type SubscriptionFixture,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { changeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { dataOf, latestActivities } from '@/tests/support/records/latest-activities';
import { makeSubscription, readSoldSubscription } from '@/tests/support/records/subscriptions';

const MAY: [role: Role, change: boolean, add: boolean][] = [
  ['global_admin', true, true],
  ['billing_admin', true, false],
  ['user_management_admin', false, false],
  ['admin_agent', true, true],
  ['sales_agent', true, false],
  ['helpdesk_agent', false, false],
];

const EVERYONE = { search: '', after: null, before: null };
const NEW_ID = '0f4c1c9a-3b7e-4b6b-9c53-0a5c5d1f0001';

for (const [role, change, add] of MAY) {
  test(`a holder of ${role} is offered what the role may do`, async ({ page }) => {
    const fixture = await makeSubscriptionFixture({ roles: [role] });
    await signInPage(page, fixture.user);
    await page.goto(subscriptionsPath(fixture.customer.id));
    await expect(page.getByRole('link', { name: 'Buy subscription' })).toHaveCount(change ? 1 : 0);
    await page.getByRole('link', { name: fixture.subscription.friendlyName }).click();
    await expect(page).toHaveURL(fixture.path);
    await expect(page.getByRole('main')).toContainText(fixture.subscription.id);
    await expect(page.getByRole('heading', { name: 'Latest activities' })).toBeVisible();
    await expect(page.locator('main form')).toHaveCount(change ? 5 : 0);
    await expect(page.getByRole('heading', { name: 'Danger zone' })).toHaveCount(change ? 1 : 0);
    await expect(page.getByText(/^Not available/)).toHaveCount(change ? 1 : 0);
    await page.goto('/customers');
    await expect(page.getByRole('link', { name: 'Add customer' })).toHaveCount(add ? 1 : 0);
  });

  test(`forms submitted directly by a holder of ${role} do only what the role may do`, async () => {
    const fixture = await makeSubscriptionFixture({ roles: ['global_admin'] });
    const client = await openClient(await signIn(fixture.user.email));
    const forms = await formsOf(fixture, client);
    await changeTestUser(fixture.user, { roles: [role] });
    const statuses: number[] = [];
    for (const form of forms) statuses.push((await sendForm(client, form)).status());
    await client.dispose();
    // Next answers a form that was sent without a script and is forbidden as one that is not there.
    expect(statuses).toEqual([change, change, add].map((may) => (may ? 303 : 404)));
    expect(await madeIn(fixture)).toEqual({
      seats: change ? 12 : 10,
      sold: change ? 2 : 1,
      customers: add ? 2 : 1,
      recorded: (change ? 2 : 0) + (add ? 1 : 0),
    });
  });
}

test('forms submitted while signed out redirect to sign-in and do nothing', async () => {
  const fixture = await makeSubscriptionFixture({ roles: ['global_admin'] });
  const client = await openClient(await signIn(fixture.user.email));
  const forms = await formsOf(fixture, client);
  await client.dispose();
  const stranger = await openClient(null);
  for (const form of forms) {
    const response = await sendForm(stranger, form);
    expect(response.headers().location).toContain('/sign-in');
  }
  await stranger.dispose();
  expect(await madeIn(fixture)).toEqual({ seats: 10, sold: 1, customers: 1, recorded: 0 });
});

test('another partner’s subscription is indistinguishable from one that does not exist', async () => {
  const fixture = await makeSubscriptionFixture({ roles: ['global_admin'] });
  const other = await makeSubscriptionFixture();
  const client = await openClient(await signIn(fixture.user.email));
  const [form] = await formsOf(fixture, client);
  const { customer, subscription } = other;
  const stolen = { customerId: customer.id, subscriptionId: subscription.id };
  const fields = { ...form?.fields, ...stolen };
  expect((await sendForm(client, { path: fixture.path, fields })).status()).toBe(404);
  const mixed = { ...form?.fields, subscriptionId: subscription.id };
  expect((await sendForm(client, { path: fixture.path, fields: mixed })).status()).toBe(404);
  await client.dispose();
  expect(await readSoldSubscription(other)).toEqual(other.subscription);
  expect(await latestActivities(other.partner)).toEqual([]);
  expect(await latestActivities(fixture.partner)).toEqual([]);
});

test('the server also refuses what a rule forbids, and records it as failed', async () => {
  const fixture = await makeSubscriptionFixture();
  const late = await makeSubscription(fixture.partner, { cancellationAllowedUntil: null });
  const client = await openClient(await signIn(fixture.user.email));
  const fields = await readForm(client, { path: fixture.path, mark: 'value="cancel"' });
  const { customer, subscription } = late;
  const target = { customerId: customer.id, subscriptionId: subscription.id, confirmed: 'yes' };
  const response = await sendForm(client, { path: fixture.path, fields: { ...fields, ...target } });
  const sentence = 'You can cancel only in the first 7 days after purchase or renewal.';
  expect(response.status()).toBe(200);
  expect(await response.text()).toContain(sentence);
  await client.dispose();
  expect(await readSoldSubscription(late)).toEqual(late.subscription);
  const activities = await latestActivities(fixture.partner);
  expect(activities).toMatchObject([{ status: 'failed', customerId: customer.id }]);
  expect(dataOf(activities[0])).toMatchObject({ FailureReason: sentence });
});

/** What the forms for more seats, a purchase and a new customer would send. */
async function formsOf(
  fixture: SubscriptionFixture,
  client: Awaited<ReturnType<typeof openClient>>,
) {
  const buy = `${buyPath(fixture.customer.id)}?id=${NEW_ID}`;
  const add = `/customers/add?id=${NEW_ID}`;
  const read = (path: string, mark: string) => readForm(client, { path, mark });
  const domain = `d${fixture.customer.id.slice(0, 8)}.example.com`;
  const purchase = { offer: fixture.subscription.offerId, quantity: '5', plan: 'trial' };
  const customer = { name: 'Litware', primaryDomain: domain, country: 'PT' };
  return [
    {
      path: fixture.path,
      fields: { ...(await read(fixture.path, 'value="quantity"')), quantity: '12' },
    },
    { path: buy, fields: { ...(await read(buy, 'name="customerId"')), ...purchase } },
    { path: add, fields: { ...(await read(add, 'name="primaryDomain"')), ...customer } },
  ];
}

async function madeIn(fixture: SubscriptionFixture) {
  const { scope } = fixture.partner;
  return {
    seats: (await readSoldSubscription(fixture)).quantity,
    sold: (await listSubscriptions(scope, fixture.customer.id)).length,
    customers: (await listCustomers(scope, EVERYONE)).total,
    recorded: (await latestActivities(fixture.partner)).length,
  };
}
