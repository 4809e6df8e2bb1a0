import type { FormValues } from '@/lib/platform/forms/form-state';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { OTHER_OFFER, type Offer } from './offer';
import { CANCELLATION_DAYS, describePlan } from './plans';
import { TRIAL_PLAN } from './purchase-schema';
import { isSoldBySeat } from '@/lib/subscriptions/rules';
import { parseSeats } from '@/lib/subscriptions/change/seats';

/** What the current values of the purchase form mean: which fields apply, and a summary. */
export type PurchaseDescription = {
  isOther: boolean;
  hasSeats: boolean;
  isTrial: boolean;
  /** What the selected term implies. */
  termHint: string;
  /** A sentence about what will be bought; null until that is known. */
  summary: string | null;
};

/** `customerName` is the formatted name. */
type DescriptionContext = { t: Translator; offers: Offer[]; customerName: string };

/** Describes the values typed into the purchase form so far, so that its texts can follow them. */
export function describePurchase(
  typed: FormValues,
  context: DescriptionContext,
): PurchaseDescription {
  const { t, offers } = context;
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
      context,
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
  parts: SummaryParts,
  { t, customerName: customer }: DescriptionContext,
): string | null {
  const { kind, product } = parts;
  const seats = kind === 'use' ? 1 : parseSeats(parts.seats);
  const plan = kind === 'trial' ? '' : describePlan(parts.plan, t);
  if (product === '' || seats === null || plan === null) return null;
  return t(`subscriptionForms.summaries.${kind}`, { seats, product, customer, plan });
}
