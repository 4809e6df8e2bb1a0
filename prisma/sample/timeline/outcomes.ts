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
  renewalStopped: (setting: OutcomeOptions) =>
    withTransition(setting, { by: 'staff', change: { autoRenew: false } }),
  suspended: (setting: OutcomeOptions) =>
    withTransition(setting, { by: 'staff', change: { status: 'suspended', autoRenew: false } }),
  usage: (setting: OutcomeOptions) => ({ ...active(setting), ...MONTHLY, endsAt: null }),
  justBought: (setting: OutcomeOptions) =>
    recent(setting, { days: 6, term: chooseTerm(setting.random) }),
  trial: (setting: OutcomeOptions) => recent(setting, { days: 27, term: MONTHLY }),
  converted,
  pending,
  expired: (setting: OutcomeOptions) => ended(setting, { from: 2, to: 28 }),
  disabled: (setting: OutcomeOptions) => ended(setting, { from: 32, to: 115 }),
  deleted: (setting: OutcomeOptions) => ended(setting, { from: 122, to: 330 }),
} satisfies Record<string, (setting: OutcomeOptions) => Dates>;

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
export function chooseOutcome(setting: OutcomeOptions): SubscriptionOutcome {
  const kind = setting.random.pick(WEIGHTED_KINDS);
  const dates = SUBSCRIPTION_OUTCOMES[kind](setting);
  if (dates.boughtAt >= setting.since) return { ...dates, kind };
  // A new customer cannot have owned a subscription that ended long ago.
  return { ...active(setting), kind: 'active' };
}

function active({ random, today, since }: OutcomeOptions): Dates {
  const newest = today - 10 * DAY;
  const oldest = Math.max(since + DAY, newest - 900 * DAY);
  const boughtAt = someTimeBetween(random, { from: oldest, to: newest });
  return renewed({ boughtAt, today, ...chooseTerm(random) });
}

function withTransition(setting: OutcomeOptions, turn: Omit<Transition, 'at'>): Dates {
  const dates = active(setting);
  const at = someTimeBetween(setting.random, { from: dates.effectiveFrom, to: setting.today });
  return { ...dates, transitions: [{ ...turn, at }] };
}

function recent({ random, today }: OutcomeOptions, purchase: { days: number; term: Term }): Dates {
  const from = today - purchase.days * DAY;
  const boughtAt = someTimeBetween(random, { from, to: today - DAY });
  return renewed({ boughtAt, today, ...purchase.term });
}

function converted(setting: OutcomeOptions): Dates {
  const { random, today } = setting;
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
  const turns: Transition[] = [
    { at: endsAt - random.integer(1, 20) * DAY, by: 'staff', change: { autoRenew: false } },
    { at: endsAt, by: 'system', change: { status: 'expired' } },
    { at: endsAt + 30 * DAY, by: 'system', change: { status: 'disabled' } },
    { at: endsAt + 120 * DAY, by: 'system', change: { status: 'deleted' } },
  ];
  const past = turns.filter((turn) => turn.at < today);
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
