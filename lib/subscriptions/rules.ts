import type { Sentence } from '@/lib/platform/i18n/sentence';
import { formatInstantInWords } from '@/lib/platform/time/time';
import { CANCELLATION_DAYS } from './purchase/plans';
import type { Subscription } from './subscription';
import type { SubscriptionChange } from './change/subscription-change';
import { statusInSentence } from './subscription-words';

/** A subscription as it is, and when it is asked about. */
export type Moment = { subscription: Subscription; at: Date };

export const FEWEST_SEATS = 1;
export const MOST_SEATS = 100_000;

/**
 * Why a change is refused, in one sentence, or null when it is allowed. The page asks it before it
 * shows a button, and the change itself asks it again with the row locked.
 * Source: the life cycle of new-commerce subscriptions in Partner Center.
 */
export function refusalOf(change: SubscriptionChange, moment: Moment): Sentence | null {
  switch (change.kind) {
    case 'quantity':
      return refusalOfQuantity(change.quantity, moment);
    case 'name':
      return refusalOfName(moment);
    case 'auto-renew':
      return refusalOfAutoRenew(moment);
    case 'suspend':
      return unlessActive('suspendUnlessActive', moment);
    case 'reactivate':
      return refusalOfReactivation(moment);
    case 'convert':
      return refusalOfConversion(moment);
    case 'cancel':
      return refusalOfCancellation(moment);
  }
}

/** Why the number of seats can be changed neither up nor down, or null when it can. */
export function refusalOfSeats(moment: Moment): Sentence | null {
  const { unitType, isTrial } = moment.subscription;
  if (!isSoldBySeat(unitType)) return ({ t }) => t('subscriptions.refusals.noSeats');
  if (isTrial) return ({ t }) => t('subscriptions.refusals.seatsOfTrial');
  return unlessActive('seatsUnlessActive', moment);
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

function refusalOfQuantity(quantity: number, moment: Moment): Sentence | null {
  const refusal = refusalOfSeats(moment);
  if (refusal) return refusal;
  if (quantity < FEWEST_SEATS || quantity > MOST_SEATS)
    return ({ t }) =>
      t('subscriptions.refusals.seatsBetween', { fewest: FEWEST_SEATS, most: MOST_SEATS });
  return quantity < fewestSeats(moment) ? seatsStay(moment.subscription) : null;
}

/** Why no seats can be taken back any more. */
export function seatsStay({ cancellationAllowedUntil: until }: Subscription): Sentence {
  if (until === null) return ({ t }) => t('subscriptions.refusals.seatsStay');
  return ({ t, locale }) =>
    t('subscriptions.refusals.seatsStaySince', { until: formatInstantInWords(until, { locale }) });
}

function refusalOfName({ subscription }: Moment): Sentence | null {
  return isDeleted(subscription) ? ({ t }) => t('subscriptions.refusals.nameOfDeleted') : null;
}

function refusalOfAutoRenew(moment: Moment): Sentence | null {
  const { isTrial, billingCycle } = moment.subscription;
  if (isTrial) return ({ t }) => t('subscriptions.refusals.renewalOfTrial');
  if (billingCycle.toLowerCase() === 'one-time')
    return ({ t }) => t('subscriptions.refusals.renewalOfOneTime');
  return unlessActive('renewalUnlessActive', moment);
}

function refusalOfReactivation({ subscription }: Moment): Sentence | null {
  if (statusOf(subscription) === 'suspended') return null;
  return refusalOfStatus('reactivateUnlessSuspended', subscription);
}

function refusalOfConversion(moment: Moment): Sentence | null {
  if (!moment.subscription.isTrial) return ({ t }) => t('subscriptions.refusals.noTrial');
  return unlessActive('convertUnlessActive', moment);
}

function refusalOfCancellation(moment: Moment): Sentence | null {
  const { subscription } = moment;
  const status = statusOf(subscription);
  if (status !== 'active' && status !== 'suspended')
    return refusalOfStatus('cancelUnlessInUse', subscription);
  if (isCancellable(moment)) return null;
  const until = subscription.cancellationAllowedUntil;
  const days = CANCELLATION_DAYS;
  if (until === null) return ({ t }) => t('subscriptions.refusals.cancelFirstDays', { days });
  return ({ t, locale }) =>
    t('subscriptions.refusals.cancelUntil', {
      until: formatInstantInWords(until, { locale }),
      days,
    });
}

type RuleOfStatus =
  | `${'seats' | 'renewal' | 'suspend' | 'convert'}UnlessActive`
  | 'reactivateUnlessSuspended'
  | 'cancelUnlessInUse';

function unlessActive(rule: RuleOfStatus, { subscription }: Moment): Sentence | null {
  return isActive(subscription) ? null : refusalOfStatus(rule, subscription);
}

function refusalOfStatus(rule: RuleOfStatus, { status }: Subscription): Sentence {
  return ({ t }) => t(`subscriptions.refusals.${rule}`, { status: statusInSentence(status, t) });
}

function statusOf({ status }: Subscription): string {
  return status.toLowerCase();
}
