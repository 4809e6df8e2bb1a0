import { randomUUID } from 'node:crypto';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { daysLater, monthsLater, now } from '@/lib/platform/time/time';
import type { TestPartner } from './partners';
import { ownerPrisma } from '@/tests/support/database/as-owner';

/** A paid subscription of 10 seats, bought a day ago, with the fields that matter to a test. */
export function subscriptionWith(fields: Partial<Subscription> = {}): Subscription {
  const bought = daysLater(now(), -1);
  return {
    id: randomUUID(),
    orderId: 'a1b2c3d4e5f6',
    offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
    offerName: 'Exchange Online (Plan 1)',
    friendlyName: 'Mail for everyone',
    quantity: 10,
    unitType: 'Licenses',
    status: 'active',
    billingCycle: 'Monthly',
    term: 'P1Y',
    isTrial: false,
    autoRenew: true,
    reseller: null,
    createdAt: bought,
    effectiveFrom: bought,
    commitmentEndsAt: monthsLater(bought, 12),
    cancellationAllowedUntil: daysLater(bought, 7),
    version: 1,
    ...fields,
  };
}

export type TestCustomer = { id: string; name: string };

/** Creates a customer of the partner with a unique domain. */
export async function makeCustomer(
  partner: TestPartner,
  name = 'Relecloud',
): Promise<TestCustomer> {
  const id = randomUUID();
  await ownerPrisma().customer.create({
    data: {
      partnerId: partner.id,
      id,
      name,
      primaryDomain: `c${id.slice(0, 8)}.onmicrosoft.com`,
      country: 'US',
      nameSeenAt: new Date('2020-01-01T00:00:00Z'),
    },
  });
  return { id, name };
}

/** A subscription as it was sold, with its partner and customer. */
export type SoldSubscription = {
  partner: TestPartner;
  customer: TestCustomer;
  subscription: Subscription;
};

/** Creates a subscription for a new customer. */
export async function makeSubscription(
  partner: TestPartner,
  fields: Partial<Subscription> = {},
): Promise<SoldSubscription> {
  const customer = await makeCustomer(partner);
  const subscription = subscriptionWith(fields);
  await ownerPrisma().subscription.create({
    data: { ...subscription, partnerId: partner.id, customerId: customer.id },
  });
  return { partner, customer, subscription };
}

/** The current state of a sold subscription. */
export async function readSoldSubscription({
  partner,
  subscription,
}: SoldSubscription): Promise<Subscription> {
  return ownerPrisma().subscription.findUniqueOrThrow({
    where: { partnerId_id: { partnerId: partner.id, id: subscription.id } },
    omit: { partnerId: true, customerId: true },
  });
}
