import { formatCount } from '@/lib/numbers';
import { formatInstantInWords } from '@/lib/time';
import type { Subscription } from './subscription';
import type { SubscriptionChange } from './subscription-change';

/** A subscription as it is, and when it is asked about. */
export type Moment = { subscription: Subscription; at: Date };

export const FEWEST_SEATS = 1;
export const MOST_SEATS = 100_000;

/**
 * Why a change is refused, in one sentence, or null when it is allowed. The page asks it before it
 * shows a button, and the change itself asks it again with the row locked.
 * Source: the life cycle of new-commerce subscriptions in Partner Center.
 */
export function refusalOf(change: SubscriptionChange, moment: Moment): string | null {
  switch (change.kind) {
    case 'quantity':
      return refusalOfQuantity(change.quantity, moment);
    case 'name':
      return refusalOfName(moment);
    case 'auto-renew':
      return refusalOfAutoRenew(moment);
    case 'suspend':
      return unlessActive('Only an active subscription can be suspended', moment);
    case 'reactivate':
      return refusalOfReactivation(moment);
    case 'convert':
      return refusalOfConversion(moment);
    case 'cancel':
      return refusalOfCancellation(moment);
  }
}

/** Why the number of seats can be changed neither up nor down, or null when it can. */
export function refusalOfSeats(moment: Moment): string | null {
  const { unitType, isTrial } = moment.subscription;
  if (!isSoldBySeat(unitType)) return 'It is billed by use and has no seats.';
  if (isTrial) return 'The seats of a trial are fixed. Convert it to paid first.';
  return unlessActive('Seats can be changed only while the subscription is active', moment);
}

/** The fewest seats that may be left now: after the days of cancellation none can be taken back. */
export function fewestSeats(moment: Moment): number {
  return isCancellable(moment) ? FEWEST_SEATS : moment.subscription.quantity;
}

/** Whether purchase or renewal were so lately that one may cancel; the last instant still counts. */
export function isCancellable({ subscription, at }: Moment): boolean {
  const until = subscription.cancellationAllowedUntil;
  return until !== null && at.getTime() <= until.getTime();
}

/** Whether something is sold by the seat, and not by use. */
export function isSoldBySeat(unitType: string): boolean {
  return unitType.toLowerCase() !== 'usage-based';
}

/** Whether it is in use. */
export function isActive(subscription: Subscription): boolean {
  return statusOf(subscription) === 'active';
}

/** Whether it has come to the end of its life cycle, by being cancelled or by itself. */
export function isDeleted(subscription: Subscription): boolean {
  return statusOf(subscription) === 'deleted';
}

function refusalOfQuantity(quantity: number, moment: Moment): string | null {
  const refusal = refusalOfSeats(moment);
  if (refusal) return refusal;
  if (quantity < FEWEST_SEATS || quantity > MOST_SEATS)
    return `There must be ${FEWEST_SEATS} to ${formatCount(MOST_SEATS)} seats.`;
  return quantity < fewestSeats(moment) ? seatsStay(moment.subscription) : null;
}

/** Why no seats can be taken back any more. */
export function seatsStay({ cancellationAllowedUntil: until }: Subscription): string {
  if (until === null) return 'Seats can only be added until the term renews.';
  return `Seats could be taken back until ${formatInstantInWords(until)}; until the term renews they can only be added.`;
}

function refusalOfName({ subscription }: Moment): string | null {
  return isDeleted(subscription) ? 'It is deleted and keeps its name.' : null;
}

function refusalOfAutoRenew(moment: Moment): string | null {
  const { isTrial, billingCycle } = moment.subscription;
  if (isTrial) return 'A trial ends by itself and is never renewed.';
  if (billingCycle.toLowerCase() === 'one-time') return 'It was bought once and is never renewed.';
  return unlessActive('Auto-renew can be switched only while the subscription is active', moment);
}

function refusalOfReactivation({ subscription }: Moment): string | null {
  const status = statusOf(subscription);
  if (status === 'suspended') return null;
  return `Only a suspended subscription can be reactivated; this one is ${status}.`;
}

function refusalOfConversion(moment: Moment): string | null {
  if (!moment.subscription.isTrial) return 'It is not a trial.';
  return unlessActive('Only an active trial can be converted', moment);
}

function refusalOfCancellation(moment: Moment): string | null {
  const { subscription } = moment;
  const status = statusOf(subscription);
  if (status !== 'active' && status !== 'suspended')
    return `Only an active or suspended subscription can be cancelled; this one is ${status}.`;
  if (isCancellable(moment)) return null;
  const until = subscription.cancellationAllowedUntil;
  return until === null
    ? 'It can be cancelled only in the first 7 days after purchase or renewal.'
    : `It could be cancelled until ${formatInstantInWords(until)}, 7 days after purchase or renewal.`;
}

function unlessActive(rule: string, { subscription }: Moment): string | null {
  return isActive(subscription) ? null : `${rule}; this one is ${statusOf(subscription)}.`;
}

function statusOf({ status }: Subscription): string {
  return status.toLowerCase();
}
