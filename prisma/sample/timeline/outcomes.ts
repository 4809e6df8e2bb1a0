import { DAY, HOUR, SECOND, type Ticks } from './instant';
import type { Random } from '@/prisma/sample/random/random';
import {
  chooseTerm,
  MONTHLY,
  runningTerm,
  termAfter,
  termBefore,
  type Term,
} from '@/prisma/sample/terms';

/** How a subscription develops. */
export type SubscriptionOutcome = Term & {
  kind: OutcomeKind;
  boughtAt: Ticks;
  /** When the current term started. */
  effectiveFrom: Ticks;
  /** When the current term ends; null without a commitment. */
  endsAt: Ticks | null;
  /** Its changes, in order. */
  transitions: Transition[];
};

export type Transition = {
  at: Ticks;
  by: 'staff' | 'system';
  change: { status?: string; autoRenew?: boolean; isTrial?: boolean };
};

type OutcomeOptions = {
  random: Random;
  /** The end of the scenario. */
  today: Ticks;
  /** When the customer was added. */
  since: Ticks;
};

type Dates = Omit<SubscriptionOutcome, 'kind'>;

const SUBSCRIPTION_OUTCOMES = {
  active,
  renewalStopped: (options: OutcomeOptions) =>
    withTransition(options, { by: 'staff', change: { autoRenew: false } }),
  suspended: (options: OutcomeOptions) =>
    withTransition(options, { by: 'staff', change: { status: 'suspended', autoRenew: false } }),
  usage: (options: OutcomeOptions) => ({ ...active(options), ...MONTHLY, endsAt: null }),
  justBought: (options: OutcomeOptions) =>
    recent(options, { days: 6, term: chooseTerm(options.random) }),
  trial: (options: OutcomeOptions) => recent(options, { days: 27, term: MONTHLY }),
  converted,
  pending,
  expired: (options: OutcomeOptions) => ended(options, { from: 2, to: 28 }),
  disabled: (options: OutcomeOptions) => ended(options, { from: 32, to: 115 }),
  deleted: (options: OutcomeOptions) => ended(options, { from: 122, to: 330 }),
} satisfies Record<string, (options: OutcomeOptions) => Dates>;

export type OutcomeKind = keyof typeof SUBSCRIPTION_OUTCOMES;

// Most subscriptions are active.
const FREQUENT_KINDS: OutcomeKind[] = [
  'active',
  'active',
  'active',
  'active',
  'active',
  'active',
  'usage',
];
const ALL_KINDS: OutcomeKind[] = Object.keys(SUBSCRIPTION_OUTCOMES) as OutcomeKind[];
const WEIGHTED_KINDS = [...FREQUENT_KINDS, ...ALL_KINDS];

/** A random outcome for a subscription. */
export function chooseOutcome(options: OutcomeOptions): SubscriptionOutcome {
  const kind = options.random.pick(WEIGHTED_KINDS);
  const dates = SUBSCRIPTION_OUTCOMES[kind](options);
  if (dates.boughtAt >= options.since) return { ...dates, kind };
  // A new customer cannot have owned a subscription that ended long ago.
  return { ...active(options), kind: 'active' };
}

function active({ random, today, since }: OutcomeOptions): Dates {
  const newest = today - 10 * DAY;
  const oldest = Math.max(since + DAY, newest - 900 * DAY);
  const boughtAt = someTimeBetween(random, { from: oldest, to: newest });
  return renewed({ boughtAt, today, ...chooseTerm(random) });
}

function withTransition(options: OutcomeOptions, transition: Omit<Transition, 'at'>): Dates {
  const dates = active(options);
  const at = someTimeBetween(options.random, { from: dates.effectiveFrom, to: options.today });
  return { ...dates, transitions: [{ ...transition, at }] };
}

function recent({ random, today }: OutcomeOptions, purchase: { days: number; term: Term }): Dates {
  const from = today - purchase.days * DAY;
  const boughtAt = someTimeBetween(random, { from, to: today - DAY });
  return renewed({ boughtAt, today, ...purchase.term });
}

function converted(options: OutcomeOptions): Dates {
  const { random, today } = options;
  const at = someTimeBetween(random, { from: today - 200 * DAY, to: today - 20 * DAY });
  const boughtAt = at - random.integer(9, 27) * DAY;
  const dates = renewed({ boughtAt: at, today, term: 'P1Y', billingCycle: 'Monthly' });
  const change = { isTrial: false, autoRenew: true };
  return { ...dates, boughtAt, transitions: [{ at, by: 'staff', change }] };
}

function pending({ random, today }: OutcomeOptions): Dates {
  const term = chooseTerm(random);
  const effectiveFrom = today + random.integer(3, 20) * DAY;
  const boughtAt = someTimeBetween(random, { from: today - 3 * DAY, to: today - HOUR });
  return {
    ...term,
    boughtAt,
    effectiveFrom,
    endsAt: termAfter(effectiveFrom, term.term),
    transitions: [],
  };
}

// An expired subscription is disabled 30 days after its end, and deleted 90 days later.
function ended({ random, today }: OutcomeOptions, daysAgo: { from: number; to: number }): Dates {
  const endsAt =
    today - random.integer(daysAgo.from, daysAgo.to) * DAY + random.integer(8, 16) * HOUR;
  const term: Term = random.chance(0.5) ? MONTHLY : { term: 'P1Y', billingCycle: 'Annual' };
  const effectiveFrom = termBefore(endsAt, term.term);
  const transitions: Transition[] = [
    { at: endsAt - random.integer(1, 20) * DAY, by: 'staff', change: { autoRenew: false } },
    { at: endsAt, by: 'system', change: { status: 'expired' } },
    { at: endsAt + 30 * DAY, by: 'system', change: { status: 'disabled' } },
    { at: endsAt + 120 * DAY, by: 'system', change: { status: 'deleted' } },
  ];
  const past = transitions.filter((transition) => transition.at < today);
  return { ...term, boughtAt: effectiveFrom, effectiveFrom, endsAt, transitions: past };
}

function renewed(purchase: Term & { boughtAt: Ticks; today: Ticks }): Dates {
  const { boughtAt, today, term, billingCycle } = purchase;
  const { from, to } = runningTerm({ boughtAt, term, today });
  return { boughtAt, effectiveFrom: from, endsAt: to, term, billingCycle, transitions: [] };
}

function someTimeBetween(random: Random, range: { from: Ticks; to: Ticks }): Ticks {
  const instant = range.from + random.next() * (range.to - range.from);
  return Math.floor(instant / SECOND) * SECOND;
}
