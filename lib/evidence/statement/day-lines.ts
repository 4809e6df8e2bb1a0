import { customerTag } from '@/lib/proof/days/day-text';
import type { Day } from '@/lib/platform/time/time';

/** How many entries the text of a day has for a customer. */
export function countInDay(
  text: string,
  { day, customerId }: { day: Day; customerId: string },
): number {
  const start = `${customerTag(day, customerId)} `;
  const line = text.split('\n').find((each) => each.startsWith(start));
  return line === undefined ? 0 : Number(line.split(' ')[1]);
}

/**
 * Up to which day Partner Center had been read, by the lines of sources of a day's text; `-` where that is not
 * said, null without such a line.
 */
export function partnerCenterIn(sources: string): Day | '-' | null {
  const days = sources
    .split('\n')
    .filter((line) => line.startsWith('source sync '))
    .map((line) => line.split(' ')[2] ?? '-');
  // Each connection that there ever was has its line, and all say the same.
  return days.sort().at(-1) ?? null;
}
