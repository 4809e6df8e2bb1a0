import { DAY, type Ticks } from '@/prisma/sample/timeline/instant';
import type { RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';
import type { SampleSubscription } from '@/prisma/sample/subscriptions';
import { changeSubscription } from './change-subscription';

// A large sample changes the same few subscriptions a thousand times: they must not grow forever.
const MAX_SEATS = 2000;

/** A subscription of the customer with seats that can be changed now; null when there is none. */
export function findChangeable({ customer, random, at }: ScenarioStep): SampleSubscription | null {
  const { subscriptions } = customer;
  const first = random.integer(0, subscriptions.length);
  for (let step = 0; step < subscriptions.length; step += 1) {
    const subscription = subscriptions[(first + step) % subscriptions.length];
    if (subscription && isChangeable(subscription, at)) return subscription;
  }
  return null;
}

// It is active, paid for and sold by seat.
function isChangeable(subscription: SampleSubscription, at: Ticks): boolean {
  const { status, isTrial, product, createdAt } = subscription;
  return status === 'active' && !isTrial && product.unitType === 'Licenses' && createdAt < at;
}

// Milestones ahead expect their subscription in a certain state.
function findWithoutMilestones(step: ScenarioStep): SampleSubscription | null {
  const subscription = findChangeable(step);
  return subscription?.transitions.length === 0 ? subscription : null;
}

/** Adds seats, or removes some in the days in which that is allowed. */
export function changeQuantity(step: ScenarioStep): RecordDraft | null {
  const subscription = findChangeable(step);
  if (!subscription) return null;
  const { quantity } = subscription;
  const maxDifference = Math.max(1, Math.floor(quantity / 5));
  const isLess =
    quantity > maxDifference && (isJustRenewed(subscription, step.at) || quantity > MAX_SEATS);
  const difference = step.random.integer(1, Math.min(maxDifference, 40)) * (isLess ? -1 : 1);
  return changeSubscription(step, { subscription, change: { quantity: quantity + difference } });
}

export function changeRenewal(step: ScenarioStep): RecordDraft | null {
  const subscription = findWithoutMilestones(step);
  if (!subscription) return null;
  return changeSubscription(step, {
    subscription,
    change: { autoRenew: !subscription.autoRenew },
  });
}

export function rename(step: ScenarioStep): RecordDraft | null {
  const subscription = findChangeable(step);
  if (!subscription) return null;
  const friendlyName = newName(step, subscription);
  return changeSubscription(step, { subscription, change: { friendlyName } });
}

/** Changes name, seats and renewal at once. */
export function changeSeveral(step: ScenarioStep): RecordDraft | null {
  const subscription = findWithoutMilestones(step);
  if (!subscription) return null;
  const change = {
    friendlyName: newName(step, subscription),
    quantity: subscription.quantity + step.random.integer(1, 10),
    autoRenew: !subscription.autoRenew,
  };
  return changeSubscription(step, { subscription, change });
}

/** Suspends a subscription for a while, which turns off its renewal. */
export function suspend(step: ScenarioStep): RecordDraft | null {
  const subscription = findWithoutMilestones(step);
  if (!subscription) return null;
  const change = { status: 'suspended', isPaused: true, autoRenew: false };
  return changeSubscription(step, { subscription, change });
}

/** Reactivates a subscription that the partner suspended. */
export function reactivate(step: ScenarioStep): RecordDraft | null {
  const subscription = step.customer.subscriptions.find(({ isPaused }) => isPaused);
  if (!subscription) return null;
  const change = { status: 'active', isPaused: false, autoRenew: true };
  return changeSubscription(step, { subscription, change });
}

const TERM_DAYS = { P1M: 30.44, P1Y: 365.25, P3Y: 1095.75 };

// Seats may be removed within seven days of purchase or renewal. Five, as months differ in length.
function isJustRenewed({ createdAt, term }: SampleSubscription, at: Ticks): boolean {
  return (at - createdAt) % (TERM_DAYS[term] * DAY) < 5 * DAY;
}

function newName({ random }: ScenarioStep, { product }: SampleSubscription): string {
  return `${product.name} – ${random.pick(['Berlin', 'Lyon', 'Osaka', 'Oslo', 'Seattle', 'team A'])}`;
}
