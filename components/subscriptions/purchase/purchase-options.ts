import type { useTranslations } from 'next-intl';
import { OTHER_OFFER, type Offer } from '@/lib/subscriptions/purchase/offer';
import { describePlan, PLANS } from '@/lib/subscriptions/purchase/plans';
import { TRIAL_PLAN } from '@/lib/subscriptions/purchase/purchase-schema';
import { visibleText } from '@/lib/platform/text/visible-text';

type RootTranslator = ReturnType<typeof useTranslations<never>>;

/** The options for the product: none at first, the offers sold before, or another offer. */
export function productOptions(offers: Offer[], t: RootTranslator) {
  return [
    { value: '', label: t('subscriptionForms.chooseProduct') },
    ...offers.map(({ offerId, offerName }) => ({ value: offerId, label: visibleText(offerName) })),
    { value: OTHER_OFFER, label: t('subscriptionForms.anotherProduct') },
  ];
}

/** The plan options of products sold by the seat. */
export function planOptions(t: RootTranslator) {
  const trial = { value: TRIAL_PLAN, label: t('subscriptionForms.plans.trial') };
  return [...paidPlanOptions(t), trial];
}

/** The paid plan options, which are the only ones for products billed by usage. */
export function paidPlanOptions(t: RootTranslator) {
  return [...PLANS.keys()].map((value) => ({ value, label: describePlan(value, t) ?? value }));
}
