import { OTHER_OFFER, type Offer } from '@/lib/subscriptions/offer';
import { PLANS } from '@/lib/subscriptions/plans';
import { TRIAL_PLAN } from '@/lib/subscriptions/purchase-schema';

/** What can be bought: none at first, what was sold before, or something else. */
export function productOptions(offers: Offer[]) {
  return [
    { value: '', label: 'Choose a product' },
    ...offers.map(({ offerId, offerName }) => ({ value: offerId, label: offerName })),
    { value: OTHER_OFFER, label: 'Another product' },
  ];
}

/** For which terms; what is billed by use has no trial. */
export function planOptions({ hasTrial }: { hasTrial: boolean }) {
  const paid = [...PLANS].map(([value, { words }]) => ({ value, label: words }));
  const trial = { value: TRIAL_PLAN, label: 'Trial: 1 month, not paid, not renewed' };
  return hasTrial ? [...paid, trial] : paid;
}
