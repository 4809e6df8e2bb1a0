import { addMonths, type Ticks } from './timeline/instant';
import type { Random } from './random/random';

/** The commitment period and the billing cycle. */
export type Term = {
  term: 'P1M' | 'P1Y' | 'P3Y';
  billingCycle: 'Monthly' | 'Annual' | 'Triennial';
};

const TERMS: Term[] = [
  { term: 'P1M', billingCycle: 'Monthly' },
  { term: 'P1Y', billingCycle: 'Monthly' },
  { term: 'P1Y', billingCycle: 'Annual' },
  { term: 'P3Y', billingCycle: 'Monthly' },
  { term: 'P3Y', billingCycle: 'Triennial' },
];

export const MONTHLY: Term = { term: 'P1M', billingCycle: 'Monthly' };

const MONTHS: Record<Term['term'], number> = { P1M: 1, P1Y: 12, P3Y: 36 };

/** A random term; short ones are more common. */
export function chooseTerm(random: Random): Term {
  return TERMS[Math.floor(random.next() ** 1.6 * TERMS.length)] ?? MONTHLY;
}

/** Start and end of the term that runs at `today`, for a purchase that was always renewed. */
export function runningTerm(purchase: { boughtAt: Ticks; term: Term['term']; today: Ticks }): {
  from: Ticks;
  to: Ticks;
} {
  const months = MONTHS[purchase.term];
  // Counted from the purchase: otherwise the last day of a month would drift to the 28th.
  let [terms, to] = [1, addMonths(purchase.boughtAt, months)];
  while (to <= purchase.today) {
    terms += 1;
    to = addMonths(purchase.boughtAt, months * terms);
  }
  return { from: addMonths(purchase.boughtAt, months * (terms - 1)), to };
}

/** When a term that ends at `to` starts. */
export function termBefore(to: Ticks, term: Term['term']): Ticks {
  return addMonths(to, -MONTHS[term]);
}

/** When a term that starts at `from` ends. */
export function termAfter(from: Ticks, term: Term['term']): Ticks {
  return addMonths(from, MONTHS[term]);
}
