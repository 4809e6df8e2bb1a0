import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { recordActivity, type OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { inTransaction } from '@/lib/platform/database/transaction';
import { now } from '@/lib/platform/time/time';
import { purchasedSubscription, type Purchase } from './purchase';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { orderValue } from '@/lib/subscriptions/subscription-value';

/** A requested purchase. */
export type PurchaseRequest = {
  purchase: Purchase;
  customerId: string;
  /** The seller's sign-in name, and the company they sell for. */
  actor: string;
  reseller: string;
};

/** The outcome of a purchase; `customerId` is the owner of the subscription bought before. */
export type PurchaseOutcome =
  | { outcome: 'bought'; recordId: string }
  | { outcome: 'bought-before'; customerId: string }
  | { outcome: 'absent' };

/**
 * Buys a subscription for a customer of the partner and records the order, in one transaction. A
 * purchase submitted again, known by the subscription's id, buys nothing.
 */
export async function buySubscription(
  scope: Scope,
  { purchase, customerId, actor, reseller }: PurchaseRequest,
): Promise<PurchaseOutcome> {
  return inTransaction(scope, async (client) => {
    const customer = await lockCustomer({ client, scope }, customerId);
    if (!customer) return { outcome: 'absent' };
    const orderId = randomUUID().slice(-12);
    const bought = purchasedSubscription(purchase, { at: now(), orderId, reseller });
    const earlier = await insert({ client, scope }, { bought, customerId: customer.id });
    if (earlier) return { outcome: 'bought-before', ...earlier };
    const recordId = await recordActivity(
      { client, scope },
      orderActivity({ bought, customer, actor }),
    );
    return { outcome: 'bought', recordId };
  });
}

/** Inserts the subscription, or returns the owner of the one that already has its id. */
async function insert(
  { client, scope }: { client: pg.ClientBase; scope: Scope },
  { bought, customerId }: { bought: Subscription; customerId: string },
): Promise<{ customerId: string } | null> {
  const { rowCount } = await client.query(
    `INSERT INTO subscription (partner_id, customer_id, id, order_id, offer_id, offer_name,
       friendly_name, quantity, unit_type, status, billing_cycle, term, is_trial, auto_renew,
       reseller, created_at, effective_from, commitment_ends_at, cancellation_allowed_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     ON CONFLICT (partner_id, id) DO NOTHING`,
    [scope.partnerId, customerId, ...columnsOf(bought)],
  );
  if (rowCount === 1) return null;
  const { rows } = await client.query<{ customerId: string }>(
    'SELECT customer_id AS "customerId" FROM subscription WHERE partner_id = $1 AND id = $2',
    [scope.partnerId, bought.id],
  );
  return rows[0] ?? null;
}

function columnsOf(bought: Subscription): unknown[] {
  const { id, orderId, offerId, offerName, friendlyName, quantity, unitType, status } = bought;
  const { billingCycle, term, isTrial, autoRenew, reseller, createdAt, effectiveFrom } = bought;
  return [
    ...[id, orderId, offerId, offerName, friendlyName, quantity, unitType, status],
    ...[billingCycle, term, isTrial, autoRenew, reseller, createdAt, effectiveFrom],
    ...[bought.commitmentEndsAt, bought.cancellationAllowedUntil],
  ];
}

type OrderContext = { bought: Subscription; customer: { id: string; name: string }; actor: string };

function orderActivity({ bought, customer, actor }: OrderContext): OwnActivity {
  return {
    actor,
    customer,
    resourceType: 'order',
    operationType: 'create_order',
    status: 'succeeded',
    oldValue: null,
    newValue: orderValue(bought, customer.id),
    data: [
      ['OrderId', bought.orderId ?? ''],
      ['BillingCycle', bought.billingCycle],
      ['OfferId-0', bought.offerId],
      ['SubscriptionId-0', bought.id],
      ['SubscriptionName-0', bought.friendlyName],
      ['Quantity-0', String(bought.quantity)],
    ],
  };
}
