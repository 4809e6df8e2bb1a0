import { useLocale, useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { DescriptionList } from '@/components/ui/page/description-list';
import { Identifier } from '@/components/ui/text/identifier';
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

/**
 * The current state of a subscription, above its changes; instants in UTC. A deleted one has no
 * future dates.
 */
export function SubscriptionFacts({ subscription }: { subscription: Subscription }) {
  const t = useTranslations('subscriptions');
  const ui = useTranslations('ui');
  const locale = useLocale();
  const { isTrial, reseller, orderId } = subscription;
  const status = describeSubscriptionStatus(subscription.status, t);
  const billing = describeBilling(subscription, t);
  const instant = (date: Date | null) =>
    date ? formatInstantInWords(date, { locale }) : <Missing>{ui('none')}</Missing>;
  const ahead = [
    { name: t('autoRenew'), value: describeRenewal(subscription, t) },
    { name: t('termEnds'), value: instant(subscription.commitmentEndsAt) },
    { name: t('cancellableUntil'), value: instant(subscription.cancellationAllowedUntil) },
  ];
  return (
    <DescriptionList
      items={[
        { name: t('status'), value: <StatusMark mark={status.mark}>{status.word}</StatusMark> },
        { name: t('product'), value: <StoredText>{subscription.offerName}</StoredText> },
        { name: t('seats'), value: describeSeats(subscription, t) },
        { name: t('trial'), value: t(isTrial ? 'yes' : 'no') },
        { name: t('billing'), value: <BidiText>{t('cycleAndTerm', billing)}</BidiText> },
        { name: t('started'), value: instant(subscription.effectiveFrom) },
        ...(isDeleted(subscription) ? [] : ahead),
        {
          name: t('reseller'),
          value: reseller ? <StoredText>{reseller}</StoredText> : <Missing>{ui('none')}</Missing>,
        },
        { name: t('subscriptionId'), value: <Identifier>{subscription.id}</Identifier> },
        { name: t('offerId'), value: <Identifier>{subscription.offerId}</Identifier> },
        {
          name: t('orderId'),
          value: orderId ? <Identifier>{orderId}</Identifier> : <Missing>{ui('none')}</Missing>,
        },
      ]}
    />
  );
}
