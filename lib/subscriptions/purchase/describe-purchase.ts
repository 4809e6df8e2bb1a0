import type { FormValues } from '@/lib/platform/forms/form-state';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { OTHER_OFFER, type Offer } from './offer';
import { CANCELLATION_DAYS, describePlan } from './plans';
import { TRIAL_PLAN } from './purchase-schema';
import { isSoldBySeat } from '@/lib/subscriptions/rules';
import { parseSeats } from '@/lib/subscriptions/change/seats';

/** What the fields of a purchase say so far: what of them matters, and what it comes to. */
export type PurchaseDescription = {
  isOther: boolean;
  hasSeats: boolean;
  isTrial: boolean;
  /** What follows from the term that is chosen. */
  termHint: string;
  /** What will be bought, in a sentence; null until that is known. */
  summary: string | null;
};

/** `customerName` is that for reading. */
type DescriptionContext = { t: Translator; offers: Offer[]; customerName: string };

/** What is typed so far into the form of a purchase, for the words of the form to follow it. */
export function describePurchase(
  typed: FormValues,
  known: DescriptionContext,
): PurchaseDescription {
  const { t, offers } = known;
  const text = (name: string) => String(typed[name] ?? '').trim();
  const isOther = text('offer') === OTHER_OFFER;
  const offer = offers.find(({ offerId }) => offerId === text('offer'));
  const unitType = isOther ? text('unitType') : offer?.unitType;
  const hasSeats = !unitType || isSoldBySeat(unitType);
  const isTrial = hasSeats && text('plan') === TRIAL_PLAN;
  const kind = isTrial ? 'trial' : hasSeats ? 'seats' : 'use';
  const product = isolatedText(isOther ? text('offerName') : (offer?.offerName ?? ''));
  return {
    isOther,
    hasSeats,
    isTrial,
    termHint: t(`subscriptionForms.termHints.${kind}`, { days: CANCELLATION_DAYS }),
    summary: summarisePurchase(
      { kind, product, seats: text('quantity'), plan: text('plan') },
      known,
    ),
  };
}

type SummaryParts = {
  kind: 'trial' | 'seats' | 'use';
  product: string;
  seats: string;
  plan: string;
};

function summarisePurchase(
  summed: SummaryParts,
  { t, customerName: customer }: DescriptionContext,
): string | null {
  const { kind, product } = summed;
  const seats = kind === 'use' ? 1 : parseSeats(summed.seats);
  const plan = kind === 'trial' ? '' : describePlan(summed.plan, t);
  if (product === '' || seats === null || plan === null) return null;
  return t(`subscriptionForms.summaries.${kind}`, { seats, product, customer, plan });
}
