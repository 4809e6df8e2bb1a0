import type { Offer } from './offer';
import { MONTHLY, termDates, type Plan } from './plans';
import { isSoldBySeat } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';

/** What is to be sold. */
export type Purchase = {
  /** The id that the subscription will have: a purchase sent twice is one. */
  id: string;
  offer: Offer;
  /** Not asked for what is billed by use. */
  quantity: number;
  /** `trial`: one month that is not paid and not renewed. */
  plan: Plan | 'trial';
  friendlyName: string;
  autoRenew: boolean;
};

/** The subscription that a purchase at an instant makes; it can be cancelled for seven days. */
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
