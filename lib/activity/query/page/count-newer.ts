import type { Scope } from '@/lib/auth/scope';
import { sql } from '@/lib/platform/database/database';
import { readWithin } from '@/lib/platform/database/read-within';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countFromCursor } from './count-from-cursor';

/** Nobody needs to know of more, and counting them would take longer. */
export const MAX_NEWER = 100;

// Every open page asks each half minute, and can do without the answer.
const TIME_MS = 1000;

/**
 * How many activities of a view come from its cursor on, at most `MAX_NEWER`; null when counting them
 * takes too long.
 */
export function countNewerActivities(scope: Scope, filter: ActivityFilter): Promise<number | null> {
  const count = countFromCursor(scope, { filter, limit: MAX_NEWER });
  return readWithin({ ...scope, timeoutMs: TIME_MS }, async (read) => {
    const [row] = await read<{ count: string }>(sql`SELECT ${count} AS count`);
    return Number(row?.count ?? 0);
  });
}
