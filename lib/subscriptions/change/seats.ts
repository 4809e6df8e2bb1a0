import { z } from 'zod';
import type { Translator } from '@/lib/platform/i18n/translator';
import { MIN_SEATS, MAX_SEATS } from '@/lib/subscriptions/rules';

/** Parses a typed number of seats; null when it cannot be sold. Never throws. */
export function parseSeats(text: string): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null;
  const seats = Number(text);
  return seats >= MIN_SEATS && seats <= MAX_SEATS ? seats : null;
}

/** The message for an invalid number of seats. */
export function seatsProblem(t: Translator): string {
  return t('subscriptionForms.problems.seats', { fewest: MIN_SEATS, most: MAX_SEATS });
}

/** The schema of a field for a number of seats. */
export function seatsField(t: Translator) {
  return z.string().transform((text, context) => {
    const seats = parseSeats(text);
    if (seats !== null) return seats;
    context.addIssue({ code: 'custom', message: seatsProblem(t) });
    return z.NEVER;
  });
}
