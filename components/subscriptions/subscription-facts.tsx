import { Facts } from '@/components/ui/facts';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import { StatusMark } from '@/components/ui/status-mark';
import { isDeleted } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { formatInstantInWords } from '@/lib/time';
import {
  describeBilling,
  describeRenewal,
  describeSeats,
  describeSubscriptionStatus,
} from './describe-subscription';

/** A subscription as it is, before it is changed; instants in UTC. A deleted one has nothing ahead. */
export function SubscriptionFacts({ subscription }: { subscription: Subscription }) {
  const { isTrial, reseller, orderId } = subscription;
  const status = describeSubscriptionStatus(subscription.status);
  const billing = describeBilling(subscription);
  const instant = (date: Date | null) =>
    date ? formatInstantInWords(date) : <Missing>none</Missing>;
  const ahead = [
    { name: 'Auto-renew', value: describeRenewal(subscription) },
    { name: 'Term ends', value: instant(subscription.commitmentEndsAt) },
    { name: 'Cancellable until', value: instant(subscription.cancellationAllowedUntil) },
  ];
  return (
    <Facts
      facts={[
        { name: 'Status', value: <StatusMark mark={status.mark}>{status.word}</StatusMark> },
        { name: 'Product', value: subscription.offerName },
        { name: 'Seats', value: describeSeats(subscription) },
        { name: 'Trial', value: isTrial ? 'Yes' : 'No' },
        { name: 'Billing', value: `${billing.cycle}, ${billing.term}` },
        { name: 'Started', value: instant(subscription.effectiveFrom) },
        ...(isDeleted(subscription) ? [] : ahead),
        { name: 'Reseller', value: reseller ?? <Missing>none</Missing> },
        { name: 'Subscription ID', value: <Identifier>{subscription.id}</Identifier> },
        { name: 'Offer ID', value: <Identifier>{subscription.offerId}</Identifier> },
        {
          name: 'Order ID',
          value: orderId ? <Identifier>{orderId}</Identifier> : <Missing>none</Missing>,
        },
      ]}
    />
  );
}
