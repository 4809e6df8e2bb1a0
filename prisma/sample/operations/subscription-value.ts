import { isoOf } from '@/prisma/sample/timeline/instant';
import type { SampleSubscription } from '@/prisma/sample/subscriptions';
import { quoted } from './json-text';

/** A subscription as the value of an audit record: JSON of its current state. */
export function subscriptionValue(subscription: SampleSubscription): string {
  const { head, tail } = fixedPartsOf(subscription);
  return (
    `${head}${quoted(subscription.friendlyName)},"Quantity":${subscription.quantity},` +
    `"Status":"${subscription.status}","AutoRenewEnabled":${subscription.autoRenew},` +
    `"IsTrial":${subscription.isTrial}${tail}`
  );
}

type FixedParts = { head: string; tail: string };

// Most of a subscription never changes; formatting its dates again would be half the work of a row.
const fixedParts = new WeakMap<SampleSubscription, FixedParts>();

function fixedPartsOf(subscription: SampleSubscription): FixedParts {
  const known = fixedParts.get(subscription);
  if (known) return known;
  const { id, product, billingCycle, term, orderId } = subscription;
  const ends = subscription.endsAt === null ? 'null' : `"${isoOf(subscription.endsAt)}"`;
  const parts = {
    head: `{"Id":"${id}","OfferId":"${product.offerId}","FriendlyName":`,
    tail:
      `,"CommitmentEndDate":${ends},"BillingCycle":"${billingCycle.toLowerCase()}",` +
      `"TermDuration":"${term}","OrderId":"${orderId}"}`,
  };
  fixedParts.set(subscription, parts);
  return parts;
}
