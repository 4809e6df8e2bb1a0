import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';
import { formatInstantInWords } from '@/lib/platform/time/time';
import { CANCELLATION_DAYS } from './purchase/plans';
import type { Subscription } from './subscription';
import type { SubscriptionChange } from './change/subscription-change';
import { statusInSentence } from './subscription-status';

/** A subscription as it is, and when it is asked about. */
export type SubscriptionContext = { subscription: Subscription; at: Date };

export const MIN_SEATS = 1;
export const MAX_SEATS = 100_000;

/**
 * Why a change is refused, in one sentence, or null when it is allowed. The page asks it before it
 * shows a button, and the change itself asks it again with the row locked.
 * Source: the life cycle of new-commerce subscriptions in Partner Center.
 */
export function refusalOfChange(
  change: SubscriptionChange,
  moment: SubscriptionContext,
): LocalizableMessage | null {
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
export function refusalOfSeats(moment: SubscriptionContext): LocalizableMessage | null {
  const { unitType, isTrial } = moment.subscription;
  if (!isSoldBySeat(unitType)) return ({ t }) => t('subscriptions.refusals.noSeats');
  if (isTrial) return ({ t }) => t('subscriptions.refusals.seatsOfTrial');
  return unlessActive('seatsUnlessActive', moment);
}

/** The fewest seats that may be left now: after the days of cancellation none can be taken back. */
export function minSeats(moment: SubscriptionContext): number {
  return isCancellable(moment) ? MIN_SEATS : moment.subscription.quantity;
}

/** Whether purchase or renewal were so lately that one may cancel; the last instant still counts. */
export function isCancellable({ subscription, at }: SubscriptionContext): boolean {
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

function refusalOfQuantity(
  quantity: number,
  moment: SubscriptionContext,
): LocalizableMessage | null {
  const refusal = refusalOfSeats(moment);
  if (refusal) return refusal;
  if (quantity < MIN_SEATS || quantity > MAX_SEATS)
    return ({ t }) =>
      t('subscriptions.refusals.seatsBetween', { fewest: MIN_SEATS, most: MAX_SEATS });
  return quantity < minSeats(moment) ? reasonSeatsAreFixed(moment.subscription) : null;
}

/** Why no seats can be taken back any more. */
export function reasonSeatsAreFixed({
  cancellationAllowedUntil: until,
}: Subscription): LocalizableMessage {
  if (until === null) return ({ t }) => t('subscriptions.refusals.seatsStay');
  return ({ t, locale }) =>
    t('subscriptions.refusals.seatsStaySince', { until: formatInstantInWords(until, { locale }) });
}

function refusalOfName({ subscription }: SubscriptionContext): LocalizableMessage | null {
  return isDeleted(subscription) ? ({ t }) => t('subscriptions.refusals.nameOfDeleted') : null;
}

function refusalOfAutoRenew(moment: SubscriptionContext): LocalizableMessage | null {
  const { isTrial, billingCycle } = moment.subscription;
  if (isTrial) return ({ t }) => t('subscriptions.refusals.renewalOfTrial');
  if (billingCycle.toLowerCase() === 'one-time')
    return ({ t }) => t('subscriptions.refusals.renewalOfOneTime');
  return unlessActive('renewalUnlessActive', moment);
}

function refusalOfReactivation({ subscription }: SubscriptionContext): LocalizableMessage | null {
  if (statusOf(subscription) === 'suspended') return null;
  return refusalOfStatus('reactivateUnlessSuspended', subscription);
}

function refusalOfConversion(moment: SubscriptionContext): LocalizableMessage | null {
  if (!moment.subscription.isTrial) return ({ t }) => t('subscriptions.refusals.noTrial');
  return unlessActive('convertUnlessActive', moment);
}

function refusalOfCancellation(moment: SubscriptionContext): LocalizableMessage | null {
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

type StatusRule =
  | `${'seats' | 'renewal' | 'suspend' | 'convert'}UnlessActive`
  | 'reactivateUnlessSuspended'
  | 'cancelUnlessInUse';

function unlessActive(
  rule: StatusRule,
  { subscription }: SubscriptionContext,
): LocalizableMessage | null {
  return isActive(subscription) ? null : refusalOfStatus(rule, subscription);
}

function refusalOfStatus(rule: StatusRule, { status }: Subscription): LocalizableMessage {
  return ({ t }) => t(`subscriptions.refusals.${rule}`, { status: statusInSentence(status, t) });
}

function statusOf({ status }: Subscription): string {
  return status.toLowerCase();
}
