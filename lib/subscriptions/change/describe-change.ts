import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';
import { formatInstantInWords } from '@/lib/platform/time/time';
import { CANCELLATION_DAYS } from '@/lib/subscriptions/purchase/plans';
import {
  isCancellable,
  reasonSeatsAreFixed,
  type SubscriptionContext,
} from '@/lib/subscriptions/rules';
import type { SubscriptionChange } from './subscription-change';

type Kind = SubscriptionChange['kind'];

const SENTENCES: Record<Kind, (context: SubscriptionContext) => LocalizableMessage> = {
  quantity: describeSeats,
  name:
    () =>
    ({ t }) =>
      t('subscriptions.consequences.name'),
  'auto-renew': describeRenewal,
  suspend:
    () =>
    ({ t }) =>
      t('subscriptions.consequences.suspend'),
  reactivate:
    () =>
    ({ t }) =>
      t('subscriptions.consequences.reactivate'),
  convert:
    () =>
    ({ t }) =>
      t('subscriptions.consequences.convert', { days: CANCELLATION_DAYS }),
  cancel: describeCancellation,
};

/** The rule of an allowed change and its consequences, shown before the change is made. */
export function describeChange(kind: Kind, context: SubscriptionContext): LocalizableMessage {
  return SENTENCES[kind](context);
}

function describeSeats(context: SubscriptionContext): LocalizableMessage {
  const { subscription } = context;
  const until = subscription.cancellationAllowedUntil;
  if (until === null || !isCancellable(context)) return reasonSeatsAreFixed(subscription);
  return ({ t, locale }) =>
    t('subscriptions.consequences.seatsUntil', { until: formatInstantInWords(until, { locale }) });
}

function describeRenewal({ subscription }: SubscriptionContext): LocalizableMessage {
  const { autoRenew, commitmentEndsAt } = subscription;
  if (!commitmentEndsAt)
    return ({ t }) => t(`subscriptions.consequences.${autoRenew ? 'renewed' : 'expires'}`);
  return ({ t, locale }) =>
    t(`subscriptions.consequences.${autoRenew ? 'renewedOn' : 'expiresOn'}`, {
      end: formatInstantInWords(commitmentEndsAt, { locale }),
    });
}

function describeCancellation({ subscription }: SubscriptionContext): LocalizableMessage {
  const until = subscription.cancellationAllowedUntil;
  if (!until) return ({ t }) => t('subscriptions.consequences.cancel');
  return ({ t, locale }) =>
    t('subscriptions.consequences.cancelUntil', { until: formatInstantInWords(until, { locale }) });
}
