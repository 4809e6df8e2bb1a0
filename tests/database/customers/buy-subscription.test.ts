import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import { orderIdsOf } from '@/lib/activity/details/line-items/order-ids';
import { buySubscription } from '@/lib/subscriptions/purchase/buy-subscription';
import { PLANS } from '@/lib/subscriptions/purchase/plans';
import type { Purchase } from '@/lib/subscriptions/purchase/purchase';
import { findSubscription, listOffers, listSubscriptions } from '@/lib/subscriptions/queries';
import { daysLater, monthsLater } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { makePartner } from '@/tests/support/records/partners';
import {
  makeCustomer,
  makeSubscription,
  type TestCustomer,
} from '@/tests/support/records/subscriptions';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const ACTOR = 'sales-agent@tailspin.example';
const VISIO = { offerId: 'CFQ7TTC0HD33:0001', offerName: 'Visio Plan 2', unitType: 'Licenses' };

function purchaseOf(overrides: Partial<Purchase> = {}): Purchase {
  return {
    id: randomUUID(),
    offer: VISIO,
    quantity: 25,
    plan: PLANS.get('P1Y-Annual') ?? 'trial',
    friendlyName: 'Drawing',
    autoRenew: true,
    ...overrides,
  };
}

async function makeBuyer() {
  const partner = await makePartner();
  return { partner, customer: await makeCustomer(partner) };
}

const request = (customer: TestCustomer, purchase: Purchase) => ({
  purchase,
  customerId: customer.id,
  actor: ACTOR,
  reseller: 'Tailspin',
});

it('a purchase creates a subscription and records an order with one line item', async () => {
  const { partner, customer } = await makeBuyer();
  const purchase = purchaseOf();
  const result = await buySubscription(partner.scope, request(customer, purchase));
  const bought = await findSubscription(partner.scope, {
    customerId: customer.id,
    id: purchase.id,
  });
  const at = bought?.createdAt ?? expect.fail('It is there.');
  expect(bought).toEqual({
    id: purchase.id,
    orderId: expect.stringMatching(/^[\da-f]{12}$/),
    ...VISIO,
    friendlyName: 'Drawing',
    quantity: 25,
    status: 'active',
    billingCycle: 'Annual',
    term: 'P1Y',
    isTrial: false,
    autoRenew: true,
    reseller: 'Tailspin',
    createdAt: at,
    effectiveFrom: at,
    commitmentEndsAt: monthsLater(at, 12),
    cancellationAllowedUntil: daysLater(at, 7),
    version: 1,
  });
  const [order, ...others] = await latestActivities(partner);
  expect(others).toEqual([]);
  expect(result).toEqual({ outcome: 'bought', recordId: order?.recordId });
  if (!order) expect.fail('It is recorded.');
  expect(order).toMatchObject({
    operationType: 'create_order',
    resourceType: 'order',
    status: 'succeeded',
    userPrincipalName: ACTOR,
    customerId: customer.id,
    resourceOldValue: null,
  });
  expect(orderIdsOf(order)).toEqual([bought?.orderId]);
  expect(readLineItems(order)).toEqual([
    {
      subscription: 'Drawing',
      subscriptionId: purchase.id,
      offerId: VISIO.offerId,
      quantity: '25',
      others: [],
    },
  ]);
  expect(JSON.parse(order.resourceNewValue ?? '')).toMatchObject({
    Id: bought?.orderId,
    LineItems: [{ LineItemNumber: 0, SubscriptionId: purchase.id, Quantity: 25 }],
  });
});

it('the same purchase submitted many times at once buys once, and each outcome names the first', async () => {
  const { partner, customer } = await makeBuyer();
  const purchase = purchaseOf();
  const results = await Promise.all(
    Array.from({ length: 6 }, () => buySubscription(partner.scope, request(customer, purchase))),
  );
  const before = { outcome: 'bought-before', customerId: customer.id };
  expect(results.filter(({ outcome }) => outcome === 'bought')).toHaveLength(1);
  expect(results.filter(({ outcome }) => outcome !== 'bought')).toEqual(Array(5).fill(before));
  expect(await listSubscriptions(partner.scope, customer.id)).toHaveLength(1);
  expect(await latestActivities(partner)).toHaveLength(1);
});

it('another partner may have a subscription with the same id, but cannot sell to this partner’s customer', async () => {
  const [mine, theirs] = [await makeBuyer(), await makeBuyer()];
  const purchase = purchaseOf();
  const outcomes = [
    await buySubscription(mine.partner.scope, request(theirs.customer, purchase)),
    await buySubscription(theirs.partner.scope, request(theirs.customer, purchase)),
    await buySubscription(mine.partner.scope, request(mine.customer, purchase)),
  ].map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['absent', 'bought', 'bought']);
  expect(await latestActivities(mine.partner)).toHaveLength(1);
});

it('a purchase whose activity cannot be recorded is not made', async () => {
  const { partner, customer } = await makeBuyer();
  await asOwner("ALTER TABLE activity ADD CONSTRAINT broken CHECK (status = 'never') NOT VALID");
  try {
    await expect(
      buySubscription(partner.scope, request(customer, purchaseOf())),
    ).rejects.toMatchObject({ code: '23514' });
  } finally {
    await asOwner('ALTER TABLE activity DROP CONSTRAINT broken');
  }
  expect(await listSubscriptions(partner.scope, customer.id)).toEqual([]);
});

it('the offers are those that the partner has sold, each once, with its latest name', async () => {
  const partner = await makePartner();
  const sold = { offerId: 'A:1', createdAt: new Date('2026-01-01T00:00:00Z') };
  await makeSubscription(partner, { ...sold, offerName: 'Old name' });
  await makeSubscription(partner, { ...sold, offerName: 'Name', createdAt: new Date() });
  await makeSubscription(partner, { offerId: 'B:1', offerName: 'Azure', unitType: 'Usage-based' });
  await makeSubscription(await makePartner(), { offerId: 'C:1' });
  expect(await listOffers(partner.scope)).toEqual([
    { offerId: 'B:1', offerName: 'Azure', unitType: 'Usage-based' },
    { offerId: 'A:1', offerName: 'Name', unitType: 'Licenses' },
  ]);
});
