import { z } from 'zod';
import { hiddenGuid, optionalLine, checkboxField } from '@/lib/platform/forms/form-fields';
import type { Translator } from '@/lib/platform/i18n/translator';
import { OFFER_ID_EXAMPLE, OTHER_OFFER, UNIT_TYPES, type Offer } from './offer';
import { PLANS } from './plans';
import type { Purchase } from './purchase';
import { isSoldBySeat } from '@/lib/subscriptions/rules';
import { seatsProblem, parseSeats } from '@/lib/subscriptions/change/seats';

/** The value of the option for a trial month. */
export const TRIAL_PLAN = 'trial';

type Fields = z.output<ReturnType<typeof purchaseFields>>;
type Problem = [field: keyof Fields, sentence: string];

/** The schema of the purchase form, with the offers that were sold before. */
export function purchaseSchema(t: Translator, offers: Offer[]) {
  return purchaseFields(t).transform((fields, context): Purchase & { customerId: string } => {
    const offer = findOffer(fields, offers);
    const plan = fields.plan === TRIAL_PLAN ? TRIAL_PLAN : PLANS.get(fields.plan);
    const quantity = parseSeats(fields.quantity);
    const problems = [
      ...offerProblems(fields, { offer, t }),
      ...termProblems({ offer, plan, quantity }, t),
    ];
    for (const [field, message] of problems)
      context.addIssue({ code: 'custom', path: [field], message });
    if (problems.length > 0 || !offer || !plan) return z.NEVER;
    const { id, customerId, autoRenew } = fields;
    const friendlyName = fields.friendlyName || offer.offerName;
    return { id, customerId, offer, plan, quantity: quantity ?? 1, friendlyName, autoRenew };
  });
}

function purchaseFields(t: Translator) {
  // Fields that are not shown are not submitted.
  const line = (most: number) => optionalLine(t, most).default('');
  return z.object({
    id: hiddenGuid(t),
    customerId: hiddenGuid(t),
    offer: line(200),
    offerId: line(100),
    offerName: line(256),
    unitType: line(20),
    quantity: line(20),
    plan: line(20),
    friendlyName: line(256),
    autoRenew: checkboxField(),
  });
}

function findOffer(fields: Fields, offers: Offer[]): Offer | null {
  if (fields.offer !== OTHER_OFFER)
    return offers.find(({ offerId }) => offerId === fields.offer) ?? null;
  const { offerId, offerName, unitType } = fields;
  return { offerId, offerName, unitType };
}

type OfferContext = { offer: Offer | null; t: Translator };

function offerProblems(fields: Fields, { offer, t }: OfferContext): Problem[] {
  if (!offer) return [['offer', t('subscriptionForms.problems.product')]];
  if (fields.offer !== OTHER_OFFER) return [];
  const problems: Problem[] = [];
  // Partner Center joins product, SKU and availability with colons; older offers have GUIDs.
  if (!/^[A-Z\d][A-Z\d:-]{2,99}$/i.test(offer.offerId))
    problems.push([
      'offerId',
      t('subscriptionForms.problems.offerId', { example: OFFER_ID_EXAMPLE }),
    ]);
  if (offer.offerName === '')
    problems.push(['offerName', t('subscriptionForms.problems.productName')]);
  if (!UNIT_TYPES.some((type) => type === offer.unitType))
    problems.push(['unitType', t('subscriptionForms.problems.unitType')]);
  return problems;
}

type Terms = { offer: Offer | null; plan: unknown; quantity: number | null };

function termProblems({ offer, plan, quantity }: Terms, t: Translator): Problem[] {
  const problems: Problem[] = [];
  const hasSeats = offer === null || isSoldBySeat(offer.unitType);
  if (hasSeats && quantity === null) problems.push(['quantity', seatsProblem(t)]);
  if (!plan) problems.push(['plan', t('subscriptionForms.problems.plan')]);
  else if (plan === TRIAL_PLAN && !hasSeats)
    problems.push(['plan', t('subscriptionForms.problems.trialOfUse')]);
  return problems;
}
