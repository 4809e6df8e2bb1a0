import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DescriptionItem } from '@/components/ui/page/description-list';
import { CopyableIdentifier } from '@/components/ui/copy/copyable-identifier';
import { BidiText } from '@/components/ui/text/bidi-text';
import { Missing } from '@/components/ui/text/missing';
import { StatusMark } from '@/components/ui/table/status-mark';
import { StoredText } from '@/components/ui/text/stored-text';
import { isDeleted } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { formatInstantInWords } from '@/lib/platform/time/time';
import {
  describeBilling,
  describeRenewal,
  describeSeats,
  describeSubscriptionStatus,
} from './describe-subscription';

/** The facts of a subscription, in order. */
const FACTS = [
  'status',
  'product',
  'seats',
  'trial',
  'billing',
  'started',
  'autoRenew',
  'termEnds',
  'cancellableUntil',
  'reseller',
  'subscriptionId',
  'offerId',
  'orderId',
] as const;

export type SubscriptionFact = (typeof FACTS)[number];

const AHEAD: readonly SubscriptionFact[] = ['autoRenew', 'termEnds', 'cancellableUntil'];

/**
 * The facts of a subscription as a list, without some; instants in UTC. A deleted one has no future
 * dates. Its identifiers can be copied within a `CopyArea`.
 */
export function useSubscriptionFacts(
  subscription: Subscription,
  except: readonly SubscriptionFact[] = [],
): DescriptionItem[] {
  const t = useTranslations('subscriptions');
  const values = useValues(subscription);
  const left = isDeleted(subscription) ? [...except, ...AHEAD] : except;
  return FACTS.filter((fact) => !left.includes(fact)).map((fact) => ({
    name: t(fact),
    value: values[fact],
  }));
}

function useValues(subscription: Subscription): Record<SubscriptionFact, ReactNode> {
  const t = useTranslations('subscriptions');
  const ui = useTranslations('ui');
  const locale = useLocale();
  const { isTrial, reseller, orderId, commitmentEndsAt, cancellationAllowedUntil } = subscription;
  const none = useNone();
  const status = describeSubscriptionStatus(subscription.status, t);
  const instant = (date: Date | null) => (date ? formatInstantInWords(date, { locale }) : none);
  const identifier = (name: SubscriptionFact, id: string) => (
    <CopyableIdentifier copyLabel={ui('copyNamed', { name: t(name) })}>{id}</CopyableIdentifier>
  );
  return {
    status: (
      <>
        <StatusMark mark={status.mark}>{status.word}</StatusMark>
        {status.hint && <span className="text-muted"> {status.hint}</span>}
      </>
    ),
    product: <StoredText>{subscription.offerName}</StoredText>,
    seats: describeSeats(subscription, t),
    trial: t(isTrial ? 'yes' : 'no'),
    billing: <BidiText>{t('cycleAndTerm', describeBilling(subscription, t))}</BidiText>,
    started: instant(subscription.effectiveFrom),
    autoRenew: describeRenewal(subscription, t),
    termEnds: instant(commitmentEndsAt),
    cancellableUntil: instant(cancellationAllowedUntil),
    reseller: reseller ? <StoredText>{reseller}</StoredText> : none,
    subscriptionId: identifier('subscriptionId', subscription.id),
    offerId: identifier('offerId', subscription.offerId),
    orderId: orderId ? identifier('orderId', orderId) : none,
  };
}

function useNone(): ReactNode {
  const t = useTranslations('ui');
  return <Missing>{t('none')}</Missing>;
}
