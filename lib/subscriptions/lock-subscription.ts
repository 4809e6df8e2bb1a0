import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import type { Subscription } from './subscription';

/** A subscription and its owner. */
export type OwnedSubscription = {
  customer: { id: string; name: string };
  subscription: Subscription;
};

type Row = Subscription & { customerId: string; customerName: string };

// The customer's name goes into the record, so it must not change during the transaction.
const SELECT = `
  SELECT subscription.id, order_id AS "orderId", offer_id AS "offerId", offer_name AS "offerName",
    friendly_name AS "friendlyName", quantity, unit_type AS "unitType", status,
    billing_cycle AS "billingCycle", term, is_trial AS "isTrial", auto_renew AS "autoRenew",
    reseller, subscription.created_at AS "createdAt", effective_from AS "effectiveFrom",
    commitment_ends_at AS "commitmentEndsAt",
    cancellation_allowed_until AS "cancellationAllowedUntil", version,
    customer.id AS "customerId", customer.name AS "customerName"
  FROM subscription
  JOIN customer ON customer.partner_id = subscription.partner_id AND customer.id = customer_id
  WHERE subscription.partner_id = $1 AND subscription.id = $2 AND customer_id = $3
  FOR UPDATE OF subscription FOR SHARE OF customer`;

/**
 * The partner's subscription as it is now, locked until the transaction ends: concurrent changes
 * wait. Null when there is none; another partner's or customer's subscriptions count as absent.
 */
export async function lockSubscription(
  { client, scope }: { client: pg.ClientBase; scope: Scope },
  { customerId, subscriptionId }: { customerId: string; subscriptionId: string },
): Promise<OwnedSubscription | null> {
  const values = [scope.partnerId, subscriptionId, customerId];
  const { rows } = await client.query<Row>(SELECT, values);
  const [row] = rows;
  if (!row) return null;
  const { customerId: id, customerName: name, ...subscription } = row;
  return { customer: { id, name }, subscription };
}
