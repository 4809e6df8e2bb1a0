import type { Translator } from '@/lib/platform/i18n/translator';
import { daysLater, monthsLater } from '@/lib/platform/time/time';

/** How long a customer commits, and how often it pays. */
export type Plan = {
  term: 'P1M' | 'P1Y' | 'P3Y';
  billingCycle: 'Monthly' | 'Annual' | 'Triennial';
};

/** The monthly plan, used for trials and for products billed by usage. */
export const MONTHLY: Plan = { term: 'P1M', billingCycle: 'Monthly' };

// The combinations that are sold: the billing cycle is never longer than the term.
const PLANS_BY_KEY = {
  'P1M-Monthly': MONTHLY,
  'P1Y-Monthly': { term: 'P1Y', billingCycle: 'Monthly' },
  'P1Y-Annual': { term: 'P1Y', billingCycle: 'Annual' },
  'P3Y-Monthly': { term: 'P3Y', billingCycle: 'Monthly' },
  'P3Y-Annual': { term: 'P3Y', billingCycle: 'Annual' },
  'P3Y-Triennial': { term: 'P3Y', billingCycle: 'Triennial' },
} satisfies Record<string, Plan>;

/** The plans that are sold, by their form values. */
export const PLANS: ReadonlyMap<string, Plan> = new Map(Object.entries(PLANS_BY_KEY));

/**
 * Describes the plan with a form value, such as `1 year, billed monthly`; null when there is none.
 */
export function describePlan(key: string, t: Translator): string | null {
  return isPlanKey(key) ? t(`subscriptionForms.plans.${key}`) : null;
}

function isPlanKey(key: string): key is keyof typeof PLANS_BY_KEY {
  return Object.hasOwn(PLANS_BY_KEY, key);
}

const MONTHS: Record<Plan['term'], number> = { P1M: 1, P1Y: 12, P3Y: 36 };

/** For this many days after purchase or renewal a customer may cancel or reduce seats. */
export const CANCELLATION_DAYS = 7;

/**
 * The dates of a term that starts at an instant: it ends a number of months later at the same time
 * of day in UTC. Source: the life cycle of a new-commerce subscription.
 */
export function termDates(at: Date, { term }: Pick<Plan, 'term'>) {
  return {
    effectiveFrom: at,
    commitmentEndsAt: monthsLater(at, MONTHS[term]),
    cancellationAllowedUntil: daysLater(at, CANCELLATION_DAYS),
  };
}
