import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';
import { formatInstantInWords } from '@/lib/platform/time/time';
import { CANCELLATION_DAYS } from './purchase/plans';
import type { Subscription } from './subscription';
import type { SubscriptionChange } from './change/subscription-change';
import { statusInSentence } from './subscription-status';

/** A subscription as it is, and the instant that the rules are applied at. */
export type SubscriptionContext = { subscription: Subscription; at: Date };

export const MIN_SEATS = 1;
export const MAX_SEATS = 100_000;

/**
 * Why a change is refused, in one sentence, or null when it is allowed. The page checks it before
 * it shows a button, and the change checks it again with the row locked. Source: the life cycle of
 * new-commerce subscriptions in Partner Center.
 */
export function refusalOfChange(
  change: SubscriptionChange,
  context: SubscriptionContext,
): LocalizableMessage | null {
  switch (change.kind) {
    case 'quantity':
      return refusalOfQuantity(change.quantity, context);
    case 'name':
      return refusalOfName(context);
    case 'auto-renew':
      return refusalOfAutoRenew(context);
    case 'suspend':
      return unlessActive('suspendUnlessActive', context);
    case 'reactivate':
      return refusalOfReactivation(context);
    case 'convert':
      return refusalOfConversion(context);
    case 'cancel':
      return refusalOfCancellation(context);
  }
}

/** Why the number of seats cannot change at all, or null when it can. */
export function refusalOfSeats(context: SubscriptionContext): LocalizableMessage | null {
  const { unitType, isTrial } = context.subscription;
  if (!isSoldBySeat(unitType)) return ({ t }) => t('subscriptions.refusals.noSeats');
  if (isTrial) return ({ t }) => t('subscriptions.refusals.seatsOfTrial');
  return unlessActive('seatsUnlessActive', context);
}

/** The fewest seats allowed now: once the cancellation period is over, seats cannot be reduced. */
export function minSeats(context: SubscriptionContext): number {
  return isCancellable(context) ? MIN_SEATS : context.subscription.quantity;
}

/**
 * Whether the subscription can still be cancelled after its purchase or renewal, the last instant
 * included.
 */
export function isCancellable({ subscription, at }: SubscriptionContext): boolean {
  const until = subscription.cancellationAllowedUntil;
  return until !== null && at.getTime() <= until.getTime();
}

/** Whether a product is sold by the seat rather than by usage. */
export function isSoldBySeat(unitType: string): boolean {
  return unitType.toLowerCase() !== 'usage-based';
}

/** Whether the subscription is active. */
export function isActive(subscription: Subscription): boolean {
  return statusOf(subscription) === 'active';
}

/**
 * Whether the subscription renews when its term ends: a trial, a one-time purchase and what is not
 * active never do, whatever auto-renew says.
 */
export function renewsAtEnd(subscription: Subscription): boolean {
  const { autoRenew, isTrial, billingCycle } = subscription;
  const isOneTime = billingCycle.toLowerCase() === 'one-time';
  return isActive(subscription) && autoRenew && !isTrial && !isOneTime;
}

/** Whether the subscription is at the end of its life cycle, cancelled or expired. */
export function isDeleted(subscription: Subscription): boolean {
  return statusOf(subscription) === 'deleted';
}

function refusalOfQuantity(
  quantity: number,
  context: SubscriptionContext,
): LocalizableMessage | null {
  const refusal = refusalOfSeats(context);
  if (refusal) return refusal;
  if (quantity < MIN_SEATS || quantity > MAX_SEATS)
    return ({ t }) =>
      t('subscriptions.refusals.seatsBetween', { fewest: MIN_SEATS, most: MAX_SEATS });
  return quantity < minSeats(context) ? reasonSeatsAreFixed(context.subscription) : null;
}

/** Why seats can no longer be reduced. */
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

function refusalOfAutoRenew(context: SubscriptionContext): LocalizableMessage | null {
  const { isTrial, billingCycle } = context.subscription;
  if (isTrial) return ({ t }) => t('subscriptions.refusals.renewalOfTrial');
  if (billingCycle.toLowerCase() === 'one-time')
    return ({ t }) => t('subscriptions.refusals.renewalOfOneTime');
  return unlessActive('renewalUnlessActive', context);
}

function refusalOfReactivation({ subscription }: SubscriptionContext): LocalizableMessage | null {
  if (statusOf(subscription) === 'suspended') return null;
  return refusalOfStatus('reactivateUnlessSuspended', subscription);
}

function refusalOfConversion(context: SubscriptionContext): LocalizableMessage | null {
  if (!context.subscription.isTrial) return ({ t }) => t('subscriptions.refusals.noTrial');
  return unlessActive('convertUnlessActive', context);
}

function refusalOfCancellation(context: SubscriptionContext): LocalizableMessage | null {
  const { subscription } = context;
  const status = statusOf(subscription);
  if (status !== 'active' && status !== 'suspended')
    return refusalOfStatus('cancelUnlessInUse', subscription);
  if (isCancellable(context)) return null;
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
