import { z } from 'zod';
import type { Translator } from '@/lib/platform/i18n/translator';
import { FEWEST_SEATS, MOST_SEATS } from '@/lib/subscriptions/rules';

/** A number of seats as it is typed; null when it is none that can be sold. */
export function parseSeats(text: string): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null;
  const seats = Number(text);
  return seats >= FEWEST_SEATS && seats <= MOST_SEATS ? seats : null;
}

/** What is asked for instead of what is no number of seats. */
export function askForSeats(t: Translator): string {
  return t('subscriptionForms.problems.seats', { fewest: FEWEST_SEATS, most: MOST_SEATS });
}

/** A field that takes a number of seats. */
export function seatsField(t: Translator) {
  return z.string().transform((text, context) => {
    const seats = parseSeats(text);
    if (seats !== null) return seats;
    context.addIssue({ code: 'custom', message: askForSeats(t) });
    return z.NEVER;
  });
}
