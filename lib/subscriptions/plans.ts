import { daysLater, monthsLater } from '@/lib/time';

/** For how long a customer commits, and how often it pays. */
export type Plan = {
  term: 'P1M' | 'P1Y' | 'P3Y';
  billingCycle: 'Monthly' | 'Annual' | 'Triennial';
  words: string;
};

/** The pairs that are sold: nothing is billed less often than its term ends. */
export const PLANS: ReadonlyMap<string, Plan> = new Map(
  (
    [
      ['P1M', 'Monthly', '1 month, billed monthly'],
      ['P1Y', 'Monthly', '1 year, billed monthly'],
      ['P1Y', 'Annual', '1 year, billed yearly'],
      ['P3Y', 'Monthly', '3 years, billed monthly'],
      ['P3Y', 'Annual', '3 years, billed yearly'],
      ['P3Y', 'Triennial', '3 years, billed once'],
    ] as const
  ).map(([term, billingCycle, words]) => [
    `${term}-${billingCycle}`,
    { term, billingCycle, words },
  ]),
);

/** The plan of a month, on which trials run and what is billed by use. */
export const MONTHLY: Plan = {
  term: 'P1M',
  billingCycle: 'Monthly',
  words: '1 month, billed monthly',
};

const MONTHS: Record<Plan['term'], number> = { P1M: 1, P1Y: 12, P3Y: 36 };

/** For so many days after purchase or renewal one may cancel and take seats back. */
export const CANCELLATION_DAYS = 7;

/**
 * The dates of a term that begins at an instant: it ends whole months later, at the same time of
 * day in UTC. Source: the life cycle of a new-commerce subscription.
 */
export function termBeginning(at: Date, { term }: Pick<Plan, 'term'>) {
  return {
    effectiveFrom: at,
    commitmentEndsAt: monthsLater(at, MONTHS[term]),
    cancellationAllowedUntil: daysLater(at, CANCELLATION_DAYS),
  };
}
