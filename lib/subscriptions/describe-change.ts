import { formatInstantInWords } from '@/lib/time';
import { isCancellable, seatsStay, type Moment } from './rules';
import type { SubscriptionChange } from './subscription-change';

type Kind = SubscriptionChange['kind'];

const WORDS: Record<Kind, (moment: Moment) => string> = {
  quantity: describeSeats,
  name: () => 'The name under which you and the customer find it. The product stays what it is.',
  'auto-renew': describeRenewal,
  suspend: () =>
    'The customer has no access until it is reactivated. Suspending switches auto-renew off.',
  reactivate: () =>
    'The customer has access again. Auto-renew stays off; switch it on afterwards if it is to be renewed.',
  convert: () =>
    'A new term and its commitment begin now, and the seats are paid for. It can be cancelled for 7 days. Auto-renew stays as it is.',
  cancel: describeCancellation,
};

/** What the rule of an allowed change is and what will follow, to be read before it is made. */
export function describeChange(kind: Kind, moment: Moment): string {
  return WORDS[kind](moment);
}

function describeSeats(moment: Moment): string {
  const { subscription } = moment;
  const until = subscription.cancellationAllowedUntil;
  return until !== null && isCancellable(moment)
    ? `Seats can be taken back until ${formatInstantInWords(until)}; after that only added until the term renews.`
    : seatsStay(subscription);
}

function describeRenewal({ subscription }: Moment): string {
  const { autoRenew, commitmentEndsAt } = subscription;
  const end = commitmentEndsAt ? ` on ${formatInstantInWords(commitmentEndsAt)}` : '';
  return autoRenew
    ? `It is renewed when its term ends${end}. Switched off, it expires then.`
    : `It expires when its term ends${end}. Switched on, it is renewed then.`;
}

function describeCancellation({ subscription }: Moment): string {
  const until = subscription.cancellationAllowedUntil;
  const deadline = until ? `Possible until ${formatInstantInWords(until)}. ` : '';
  return `${deadline}The subscription and the customer’s data in it are deleted at once. This cannot be undone.`;
}
