import type { useTranslations } from 'next-intl';
import { OTHER_OFFER, type Offer } from '@/lib/subscriptions/purchase/offer';
import { describePlan, PLANS } from '@/lib/subscriptions/purchase/plans';
import { TRIAL_PLAN } from '@/lib/subscriptions/purchase/purchase-schema';
import { visibleText } from '@/lib/platform/text/visible-text';

type RootTranslator = ReturnType<typeof useTranslations<never>>;

/** What can be bought: none at first, what was sold before, or something else. */
export function productOptions(offers: Offer[], t: RootTranslator) {
  return [
    { value: '', label: t('subscriptionForms.chooseProduct') },
    ...offers.map(({ offerId, offerName }) => ({ value: offerId, label: visibleText(offerName) })),
    { value: OTHER_OFFER, label: t('subscriptionForms.anotherProduct') },
  ];
}

/** For which terms what is sold by the seat is sold. */
export function planOptions(t: RootTranslator) {
  const trial = { value: TRIAL_PLAN, label: t('subscriptionForms.plans.trial') };
  return [...paidPlanOptions(t), trial];
}

/** For which terms one pays; what is billed by use has no others. */
export function paidPlanOptions(t: RootTranslator) {
  return [...PLANS.keys()].map((value) => ({ value, label: describePlan(value, t) ?? value }));
}
