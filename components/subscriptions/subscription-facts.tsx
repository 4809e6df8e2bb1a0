import { Facts } from '@/components/ui/facts';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import { StatusMark } from '@/components/ui/status-mark';
import { formatCount } from '@/lib/numbers';
import { isSoldBySeat } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { formatInstantInWords } from '@/lib/time';
import { describeBilling, describeSubscriptionStatus } from './describe-subscription';

/** A subscription as it is, before it is changed; instants in UTC. */
export function SubscriptionFacts({ subscription }: { subscription: Subscription }) {
  const { quantity, unitType, isTrial, autoRenew, reseller, orderId } = subscription;
  const status = describeSubscriptionStatus(subscription.status);
  const billing = describeBilling(subscription);
  const instant = (date: Date | null) =>
    date ? formatInstantInWords(date) : <Missing>none</Missing>;
  return (
    <Facts
      facts={[
        { name: 'Status', value: <StatusMark mark={status.mark}>{status.word}</StatusMark> },
        { name: 'Offer', value: subscription.offerName },
        { name: 'Seats', value: isSoldBySeat(unitType) ? formatCount(quantity) : 'Billed by use' },
        { name: 'Trial', value: isTrial ? 'Yes' : 'No' },
        { name: 'Auto-renew', value: autoRenew ? 'On' : 'Off' },
        { name: 'Billing', value: `${billing.cycle}, ${billing.term}` },
        { name: 'Term began', value: instant(subscription.effectiveFrom) },
        { name: 'Term ends', value: instant(subscription.commitmentEndsAt) },
        { name: 'Cancellable until', value: instant(subscription.cancellationAllowedUntil) },
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
