import type { FormValues } from '@/lib/forms/form-state';
import { formatCount } from '@/lib/numbers';
import { OTHER_OFFER, type Offer } from './offer';
import { CANCELLATION_DAYS, PLANS } from './plans';
import { TRIAL_PLAN } from './purchase-schema';
import { isSoldBySeat } from './rules';
import { parseSeats } from './seats';

/** What the fields of a purchase say so far: what of them matters, and what it comes to. */
export type PurchaseView = {
  isOther: boolean;
  hasSeats: boolean;
  isTrial: boolean;
  /** What follows from the term that is chosen. */
  termHint: string;
  /** What will be bought, in a sentence; null until that is known. */
  summary: string | null;
};

/** What is typed so far into the form of a purchase, for the words of the form to follow it. */
export function describePurchase(
  typed: FormValues,
  { offers, customerName }: { offers: Offer[]; customerName: string },
): PurchaseView {
  const text = (name: string) => String(typed[name] ?? '').trim();
  const isOther = text('offer') === OTHER_OFFER;
  const known = offers.find(({ offerId }) => offerId === text('offer'));
  const unitType = isOther ? text('unitType') : known?.unitType;
  const hasSeats = !unitType || isSoldBySeat(unitType);
  const isTrial = hasSeats && text('plan') === TRIAL_PLAN;
  const product = isOther ? text('offerName') : (known?.offerName ?? '');
  const amount = hasSeats ? seatsOf(text('quantity'), product) : `${product}, billed by use,`;
  const term = isTrial
    ? 'on trial for 1 month, not paid and not renewed'
    : PLANS.get(text('plan'))?.words;
  return {
    isOther,
    hasSeats,
    isTrial,
    termHint: termHint({ hasSeats, isTrial }),
    summary: product && amount && term ? `${amount} for ${customerName}, ${term}.` : null,
  };
}

function seatsOf(quantity: string, product: string): string | null {
  const seats = parseSeats(quantity);
  if (seats === null) return null;
  return `${formatCount(seats)} ${seats === 1 ? 'seat' : 'seats'} of ${product}`;
}

// Nobody is bound by a trial.
function termHint({ hasSeats, isTrial }: { hasSeats: boolean; isTrial: boolean }): string {
  const days = `For ${CANCELLATION_DAYS} days`;
  if (isTrial)
    return `The month begins now and ends by itself. ${days} the subscription can be cancelled.`;
  const back = hasSeats ? 'cancelled and seats taken back' : 'cancelled';
  return `The term begins now. ${days} the subscription can be ${back}; after that the customer is bound to the end of the term.`;
}
