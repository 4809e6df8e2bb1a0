import { AZURE_PLAN, LICENSES, type Product } from './catalogue';
import { chooseOutcome, type SubscriptionOutcome } from './timeline/outcomes';
import { DAY, type Ticks } from './timeline/instant';
import type { Random } from './random/random';
import type { Term } from './terms';

/** A customer's subscription. Running the scenario brings it from the purchase up to today. */
export type SampleSubscription = Term & {
  id: string;
  /** Subscriptions that were bought together share an order. */
  orderId: string;
  product: Product;
  friendlyName: string;
  quantity: number;
  status: string;
  /** Whether the partner suspended it and may reactivate it. */
  isPaused: boolean;
  isTrial: boolean;
  autoRenew: boolean;
  reseller: string;
  createdAt: Ticks;
  effectiveFrom: Ticks;
  endsAt: Ticks | null;
  cancellableUntil: Ticks | null;
  transitions: SubscriptionOutcome['transitions'];
};

type Purchase = { random: Random; today: Ticks; since: Ticks; seller: string };

const RESELLERS = ['Wingtip Channel Sales', 'Nod Cloud Distribution'];
const QUANTITIES = [1, 2, 3, 5, 5, 8, 10, 10, 12, 15, 20, 25, 25, 30, 40, 50, 75, 100, 150, 250];
const TEAMS = ['head office', 'warehouse', 'field sales', 'service desk', 'interns'];

/** The purchases of a customer from `since` to `today`, in the state of the purchase. */
export function subscriptionsOf({ random, today, since, seller }: Purchase): SampleSubscription[] {
  const reseller = random.chance(0.15) ? random.pick(RESELLERS) : seller;
  const bought: { outcome: SubscriptionOutcome; subscription: SampleSubscription }[] = [];
  for (let remaining = random.integer(2, 9); remaining > 0; remaining -= 1) {
    const outcome = chooseOutcome({ random, today, since });
    const last = bought.at(-1);
    const isSameOrder = last?.outcome.kind === 'active' && outcome.kind === 'active';
    if (isSameOrder && random.chance(0.5)) {
      const subscription = subscriptionOf({ outcome: last.outcome, random, reseller });
      const { orderId } = last.subscription;
      bought.push({ outcome: last.outcome, subscription: { ...subscription, orderId } });
    } else bought.push({ outcome, subscription: subscriptionOf({ outcome, random, reseller }) });
  }
  return bought.map(({ subscription }) => subscription);
}

type Seed = { outcome: SubscriptionOutcome; random: Random; reseller: string };

function subscriptionOf({ outcome, random, reseller }: Seed): SampleSubscription {
  const isTrial = outcome.kind === 'trial' || outcome.kind === 'converted';
  const product = outcome.kind === 'usage' ? AZURE_PLAN : random.pick(LICENSES);
  const { term, billingCycle, effectiveFrom, endsAt, transitions } = outcome;
  return {
    id: random.guid(),
    orderId: random.guid().slice(-12),
    product,
    friendlyName: nameOf({ product, isTrial, random }),
    quantity: outcome.kind === 'usage' ? 1 : isTrial ? 25 : random.pick(QUANTITIES),
    status: outcome.kind === 'pending' ? 'pending' : 'active',
    isPaused: false,
    isTrial,
    autoRenew: !isTrial,
    reseller,
    createdAt: outcome.boughtAt,
    term,
    billingCycle,
    effectiveFrom,
    endsAt,
    transitions,
    // Cancellable within seven days of purchase or renewal; usage is billed as it occurs.
    cancellableUntil: outcome.kind === 'usage' || isTrial ? null : effectiveFrom + 7 * DAY,
  };
}

function nameOf(seed: { product: Product; isTrial: boolean; random: Random }): string {
  const { product, isTrial, random } = seed;
  if (isTrial) return `${product.name} Trial`;
  return random.chance(0.15) ? `${product.name} – ${random.pick(TEAMS)}` : product.name;
}
