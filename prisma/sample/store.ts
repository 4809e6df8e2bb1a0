import type pg from 'pg';
import type { SampleCustomer } from './companies/customers';
import { searchNameOf } from '@/lib/customers/search-name';
import { DAY, isoOf, type Ticks } from './timeline/instant';
import type { SamplePartner } from './companies/partners';
import type { SampleSubscription } from './subscriptions';

/** Stores a partner unless it exists. */
export async function storePartner(
  client: pg.Client,
  { partner, today }: { partner: SamplePartner; today: Ticks },
): Promise<void> {
  const { id, name, domain, cloud } = partner;
  await client.query(
    `INSERT INTO partner (id, name, domain, cloud, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [id, name, domain, cloud, isoOf(today - 3 * 365 * DAY)],
  );
}

/** How many activities the partner has. */
export async function countActivities(client: pg.Client, partnerId: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    'SELECT count(*) FROM activity WHERE partner_id = $1',
    [partnerId],
  );
  return Number(rows[0]?.count ?? 0);
}

/** Stores customers and subscriptions as of the end of the scenario; existing ones stay. */
export async function storeCustomers(
  client: pg.Client,
  sample: { partner: SamplePartner; customers: SampleCustomer[]; today: Ticks },
): Promise<void> {
  const { partner, customers, today } = sample;
  await client.query(
    `INSERT INTO customer (partner_id, id, name, name_seen_at, primary_domain, country, relationship,
       created_at, search_name)
     SELECT $1, * FROM json_to_recordset($2) AS customer (id uuid, name text,
       name_seen_at timestamptz, primary_domain text, country text, relationship text,
       created_at timestamptz, search_name text)
     ON CONFLICT DO NOTHING`,
    [partner.id, JSON.stringify(customers.map((customer) => customerRow(customer, today)))],
  );
  await client.query(
    `INSERT INTO subscription (partner_id, id, customer_id, order_id, offer_id, offer_name,
       friendly_name, quantity, unit_type, status, billing_cycle, term, is_trial, auto_renew,
       reseller, created_at, effective_from, commitment_ends_at, cancellation_allowed_until)
     SELECT $1, * FROM json_to_recordset($2) AS subscription (id uuid, customer_id uuid,
       order_id text, offer_id text, offer_name text, friendly_name text, quantity integer,
       unit_type text, status text, billing_cycle text, term text, is_trial boolean,
       auto_renew boolean, reseller text, created_at timestamptz, effective_from timestamptz,
       commitment_ends_at timestamptz, cancellation_allowed_until timestamptz)
     ON CONFLICT DO NOTHING`,
    [partner.id, JSON.stringify(customers.flatMap(subscriptionRows))],
  );
}

function customerRow(customer: SampleCustomer, today: Ticks) {
  return {
    id: customer.id,
    name: customer.name,
    name_seen_at: isoOf(today),
    primary_domain: customer.domain,
    country: customer.country,
    relationship: customer.relationship,
    created_at: isoOf(customer.createdAt),
    search_name: searchNameOf({ name: customer.name, primaryDomain: customer.domain }),
  };
}

function subscriptionRows(customer: SampleCustomer) {
  return customer.subscriptions.map((subscription: SampleSubscription) => ({
    id: subscription.id,
    customer_id: customer.id,
    order_id: subscription.orderId,
    offer_id: subscription.product.offerId,
    offer_name: subscription.product.name,
    friendly_name: subscription.friendlyName,
    quantity: subscription.quantity,
    unit_type: subscription.product.unitType,
    status: subscription.status,
    billing_cycle: subscription.billingCycle,
    term: subscription.term,
    is_trial: subscription.isTrial,
    auto_renew: subscription.autoRenew,
    reseller: subscription.reseller,
    created_at: isoOf(subscription.createdAt),
    effective_from: isoOf(subscription.effectiveFrom),
    commitment_ends_at: isoOrNull(subscription.endsAt),
    cancellation_allowed_until: isoOrNull(subscription.cancellableUntil),
  }));
}

function isoOrNull(ticks: Ticks | null): string | null {
  return ticks === null ? null : isoOf(ticks);
}
