import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, withPrisma } from '@/lib/platform/database/database';
import type { Offer } from './purchase/offer';
import { isActive, isDeleted } from './rules';
import type { Subscription } from './subscription';

/**
 * All subscriptions of one of the partner's customers: active ones first, deleted ones last, then
 * by name.
 */
export async function listSubscriptions(scope: Scope, customerId: string): Promise<Subscription[]> {
  const byName = await withPrisma(scope, ({ subscription }) =>
    subscription.findMany({
      where: { partnerId: scope.partnerId, customerId },
      orderBy: [{ friendlyName: 'asc' }, { id: 'asc' }],
      omit: { partnerId: true, customerId: true },
    }),
  );
  return byName.sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(subscription: Subscription): number {
  if (isDeleted(subscription)) return 2;
  return isActive(subscription) ? 0 : 1;
}

/** One of a customer's subscriptions, or null; another partner's or customer's count as absent. */
export async function findSubscription(
  scope: Scope,
  { customerId, id }: { customerId: string; id: string },
): Promise<Subscription | null> {
  return withPrisma(scope, ({ subscription }) =>
    subscription.findFirst({
      where: { partnerId: scope.partnerId, id, customerId },
      omit: { partnerId: true, customerId: true },
    }),
  );
}

/** Whether the partner has sold anything, to whatever became of it. */
export async function hasSubscriptions(scope: Scope): Promise<boolean> {
  const where = { partnerId: scope.partnerId };
  const found = await withPrisma(scope, ({ subscription }) =>
    subscription.findFirst({ where, select: { id: true } }),
  );
  return found !== null;
}

/** The id of the customer who owns the partner's subscription with this id, or null. */
export async function findSubscriptionOwner(scope: Scope, id: string): Promise<string | null> {
  const found = await withPrisma(scope, ({ subscription }) =>
    subscription.findFirst({
      where: { partnerId: scope.partnerId, id },
      select: { customerId: true },
    }),
  );
  return found?.customerId ?? null;
}

/** The offers that the partner has sold, each with its latest name, ordered by name. */
export async function listOffers(scope: Scope): Promise<Offer[]> {
  const offers = await queryRows<Offer>(
    scope,
    sql`
    SELECT DISTINCT ON (offer_id)
      offer_id AS "offerId", offer_name AS "offerName", unit_type AS "unitType"
    FROM subscription WHERE partner_id = ${scope.partnerId}::uuid
    ORDER BY offer_id, created_at DESC`,
  );
  return offers.sort((a, b) => (a.offerName < b.offerName ? -1 : 1));
}
