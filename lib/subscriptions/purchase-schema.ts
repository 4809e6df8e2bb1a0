import { z } from 'zod';
import { hiddenGuid, optionalLine, tickBox } from '@/lib/forms/form-fields';
import { OFFER_ID_EXAMPLE, OTHER_OFFER, UNIT_TYPES, type Offer } from './offer';
import { PLANS } from './plans';
import type { Purchase } from './purchase';
import { isSoldBySeat } from './rules';
import { parseSeats, SEATS_SENTENCE } from './seats';

/** Stands in the choice of terms for a month on trial. */
export const TRIAL_PLAN = 'trial';

// A field that is not shown is not sent.
const line = (most: number) => optionalLine(most).default('');

const FIELDS = z.object({
  id: hiddenGuid(),
  customerId: hiddenGuid(),
  offer: line(200),
  offerId: line(100),
  offerName: line(256),
  unitType: line(20),
  quantity: line(20),
  plan: line(20),
  friendlyName: line(256),
  autoRenew: tickBox(),
});

type Fields = z.output<typeof FIELDS>;
type Problem = [field: keyof Fields, sentence: string];

/** What the form of a purchase asks for, where these offers were sold before. */
export function purchaseSchema(offers: Offer[]) {
  return FIELDS.transform((fields, context): Purchase & { customerId: string } => {
    const offer = offerIn(fields, offers);
    const plan = fields.plan === TRIAL_PLAN ? TRIAL_PLAN : PLANS.get(fields.plan);
    const quantity = parseSeats(fields.quantity);
    const problems = [...problemsOf(fields, offer), ...problemsOfTerms({ offer, plan, quantity })];
    for (const [field, message] of problems)
      context.addIssue({ code: 'custom', path: [field], message });
    if (problems.length > 0 || !offer || !plan) return z.NEVER;
    const { id, customerId, autoRenew } = fields;
    const friendlyName = fields.friendlyName || offer.offerName;
    return { id, customerId, offer, plan, quantity: quantity ?? 1, friendlyName, autoRenew };
  });
}

function offerIn(fields: Fields, offers: Offer[]): Offer | null {
  if (fields.offer !== OTHER_OFFER)
    return offers.find(({ offerId }) => offerId === fields.offer) ?? null;
  const { offerId, offerName, unitType } = fields;
  return { offerId, offerName, unitType };
}

function problemsOf(fields: Fields, offer: Offer | null): Problem[] {
  if (!offer) return [['offer', 'Choose a product.']];
  if (fields.offer !== OTHER_OFFER) return [];
  const problems: Problem[] = [];
  // Partner Center joins product, SKU and availability by colons; older offers have GUIDs.
  if (!/^[A-Z\d][A-Z\d:-]{2,99}$/i.test(offer.offerId))
    problems.push(['offerId', `Enter an offer ID such as ${OFFER_ID_EXAMPLE}.`]);
  if (offer.offerName === '') problems.push(['offerName', 'Enter the name of the product.']);
  if (!UNIT_TYPES.some((type) => type === offer.unitType))
    problems.push(['unitType', 'Choose how it is billed.']);
  return problems;
}

type Terms = { offer: Offer | null; plan: unknown; quantity: number | null };

function problemsOfTerms({ offer, plan, quantity }: Terms): Problem[] {
  const problems: Problem[] = [];
  const hasSeats = offer === null || isSoldBySeat(offer.unitType);
  if (hasSeats && quantity === null) problems.push(['quantity', SEATS_SENTENCE]);
  if (!plan) problems.push(['plan', 'Choose a term.']);
  else if (plan === TRIAL_PLAN && !hasSeats)
    problems.push(['plan', 'Choose a term without a trial: what is billed by use has none.']);
  return problems;
}
