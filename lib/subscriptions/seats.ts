import { z } from 'zod';
import { formatCount } from '@/lib/numbers';
import { FEWEST_SEATS, MOST_SEATS } from './rules';

export const SEATS_SENTENCE = `Enter a whole number from ${FEWEST_SEATS} to ${formatCount(MOST_SEATS)}.`;

/** A number of seats as it is typed; null when it is none that can be sold. */
export function parseSeats(text: string): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null;
  const seats = Number(text);
  return seats >= FEWEST_SEATS && seats <= MOST_SEATS ? seats : null;
}

/** A field that takes a number of seats. */
export function seatsField() {
  return z.string().transform((text, context) => {
    const seats = parseSeats(text);
    if (seats !== null) return seats;
    context.addIssue({ code: 'custom', message: SEATS_SENTENCE });
    return z.NEVER;
  });
}
