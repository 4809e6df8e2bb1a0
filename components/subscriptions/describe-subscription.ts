import type { Mark } from '@/components/ui/status-mark';
import { humanise } from '@/lib/activity/words/humanise';
import { formatCount } from '@/lib/numbers';
import { isSoldBySeat } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';

type StatusWords = { word: string; mark: Mark; hint: string | null };

// The life cycle of a new-commerce subscription, as Partner Center documents it.
const STATUSES: ReadonlyMap<string, StatusWords> = new Map([
  ['active', { word: 'Active', mark: 'succeeded', hint: 'In use' }],
  ['pending', { word: 'Pending', mark: 'pending', hint: 'The order is not finished' }],
  ['suspended', { word: 'Suspended', mark: 'warning', hint: 'Paused; can be reactivated' }],
  ['expired', { word: 'Expired', mark: 'warning', hint: 'Disabled 30 days after its end' }],
  ['disabled', { word: 'Disabled', mark: 'failed', hint: 'No access; deleted after 90 days' }],
  ['deleted', { word: 'Deleted', mark: 'failed', hint: 'Its data is gone' }],
]);

const CYCLES: ReadonlyMap<string, string> = new Map([
  ['monthly', 'Monthly'],
  ['annual', 'Yearly'],
  ['one-time', 'Once'],
  ['triennial', 'Every 3 years'],
]);

const TERMS: ReadonlyMap<string, string> = new Map([
  ['P1M', '1-month term'],
  ['P1Y', '1-year term'],
  ['P3Y', '3-year term'],
]);

/** A subscription's state in a word, with what it means; an unknown one is humanised. */
export function describeSubscriptionStatus(status: string): StatusWords {
  const unknown: StatusWords = { word: humanise(status), mark: 'unknown', hint: null };
  return STATUSES.get(status.toLowerCase()) ?? unknown;
}

/** How often it is billed and how long it is bound, in words; unknown values as they are. */
export function describeBilling({ billingCycle, term }: Subscription): {
  cycle: string;
  term: string;
} {
  return {
    cycle: CYCLES.get(billingCycle.toLowerCase()) ?? billingCycle,
    term: TERMS.get(term.toUpperCase()) ?? term,
  };
}

/** How many seats it has, or that it has none. */
export function describeSeats({ quantity, unitType }: Subscription): string {
  return isSoldBySeat(unitType) ? formatCount(quantity) : 'Billed by use';
}

/** Whether it is renewed when its term ends. */
export function describeRenewal({ autoRenew }: Subscription): string {
  return autoRenew ? 'On' : 'Off';
}
