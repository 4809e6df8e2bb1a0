import type { Offer } from './offer';
import { MONTHLY, termDates, type Plan } from './plans';
import { isSoldBySeat } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';

/** What is being bought. */
export type Purchase = {
  /** The id that the subscription will have, so that a purchase submitted twice is one purchase. */
  id: string;
  offer: Offer;
  /** Ignored for products billed by usage. */
  quantity: number;
  /** `trial`: one month that is neither paid nor renewed. */
  plan: Plan | 'trial';
  friendlyName: string;
  autoRenew: boolean;
};

/**
 * The subscription that results from a purchase at an instant; it can be cancelled for seven days.
 */
export function purchasedSubscription(
  purchase: Purchase,
  { at, orderId, reseller }: { at: Date; orderId: string; reseller: string },
): Subscription {
  const { id, offer, friendlyName } = purchase;
  const isTrial = purchase.plan === 'trial';
  const { term, billingCycle } = purchase.plan === 'trial' ? MONTHLY : purchase.plan;
  return {
    id,
    orderId,
    ...offer,
    friendlyName,
    quantity: isSoldBySeat(offer.unitType) ? purchase.quantity : 1,
    status: 'active',
    billingCycle,
    term,
    isTrial,
    autoRenew: purchase.autoRenew && !isTrial,
    reseller,
    createdAt: at,
    ...termDates(at, { term }),
    version: 1,
  };
}
