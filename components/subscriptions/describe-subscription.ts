import type { useTranslations } from 'next-intl';
import type { Mark } from '@/components/ui/table/status-mark';
import { humanise } from '@/lib/activity/describe/humanise';
import { isSoldBySeat } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import {
  parseSubscriptionStatus,
  type SubscriptionStatus,
} from '@/lib/subscriptions/subscription-status';
import { isolatedText } from '@/lib/platform/text/isolated-text';

type SubscriptionsTranslator = ReturnType<typeof useTranslations<'subscriptions'>>;

type StatusDescription = { word: string; mark: Mark; hint: string | null };

const MARKS: Record<SubscriptionStatus, Mark> = {
  active: 'succeeded',
  pending: 'pending',
  suspended: 'warning',
  expired: 'warning',
  disabled: 'failed',
  deleted: 'failed',
};

const BILLING_CYCLES = ['monthly', 'annual', 'one-time', 'triennial'] as const;
const TERMS = ['P1M', 'P1Y', 'P3Y'] as const;

/** A subscription's status, with its mark and meaning; an unknown status is humanised. */
export function describeSubscriptionStatus(
  status: string,
  t: SubscriptionsTranslator,
): StatusDescription {
  const known = parseSubscriptionStatus(status);
  if (!known) return { word: isolatedText(humanise(status)), mark: 'unknown', hint: null };
  return { word: t(`statuses.${known}`), mark: MARKS[known], hint: t(`statusHints.${known}`) };
}

/** How often a subscription is billed and how long its term is; unknown values as they are. */
export function describeBilling(
  subscription: Subscription,
  t: SubscriptionsTranslator,
): { cycle: string; term: string } {
  const { billingCycle, term } = subscription;
  const cycle = BILLING_CYCLES.find((known) => known === billingCycle.toLowerCase());
  const knownTerm = TERMS.find((known) => known === term.toUpperCase());
  return {
    cycle: cycle ? t(`cycles.${cycle}`) : isolatedText(billingCycle),
    term: knownTerm ? t(`terms.${knownTerm}`) : isolatedText(term),
  };
}

/** Whether a subscription renews when its term ends. */
export function describeRenewal({ autoRenew }: Subscription, t: SubscriptionsTranslator): string {
  return t(autoRenew ? 'on' : 'off');
}

/** How many seats a subscription has, or that it is billed by usage. */
export function describeSeats(
  { quantity, unitType }: Subscription,
  t: SubscriptionsTranslator,
): string {
  return isSoldBySeat(unitType) ? t('seatCount', { count: quantity }) : t('billedByUse');
}
