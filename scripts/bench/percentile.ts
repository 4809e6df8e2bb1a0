import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import type { SignedInClient } from './signed-in-client';

const PAGES = 150;
const WARM_UP = 30;

/** The 95th percentile, in milliseconds, of opening the log again and again, after a warm-up. */
export async function percentileOfPages(client: SignedInClient): Promise<number> {
  const times: number[] = [];
  for (let number = -WARM_UP; number < PAGES; number += 1) {
    const start = performance.now();
    await (await client(ACTIVITY_LOG_PATH)).arrayBuffer();
    if (number >= 0) times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(PAGES * 0.95)] ?? Number.NaN;
}

/** Such a percentile to another one, as the table shows them. */
export function percentilesText(busy: number, idle: number): string {
  return `${busy.toFixed(1)} ms / ${idle.toFixed(1)} ms = ${(busy / idle).toFixed(2)}`;
}
