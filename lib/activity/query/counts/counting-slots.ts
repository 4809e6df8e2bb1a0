import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { DatabaseBusyError } from '@/lib/platform/database/connections/database-unavailable-error';
import { markTooBusy } from '@/lib/platform/database/connections/outage-tracking';
import { FairQueue, NoSlotError } from '@/lib/platform/process/fair-queue';

// Of one process, which has ten connections for all pages.
const MAX_COUNTING = 3;
const MAX_COUNTING_FOR_PARTNER = 2;
const SLOT_TIMEOUT_MS = 15_000;

// Each page is a bundle of its own; only globals are shared.
const globals = globalThis as typeof globalThis & { activityLogCounting?: FairQueue };

/** Whether the tables of counts know all that a filter asks for. */
export function hasCounts({ sources, q }: ActivityFilter): boolean {
  return sources.length === 0 && !q;
}

/**
 * Runs work that counts a view. One that is counted activity by activity takes seconds in a long log: some at
 * once would have all connections, and nobody else would see a page. So it waits for a slot, which
 * partners share fairly. Throws DatabaseBusyError after 15 seconds, and marks the request as one to answer with 503.
 */
export async function withCountingSlot<T>(
  { partnerId }: Scope,
  { filter, count }: { filter: ActivityFilter; count: () => Promise<T> },
): Promise<T> {
  if (hasCounts(filter)) return count();
  const release = await countingQueue()
    .acquire({ partnerId, ownerId: '', weight: 1, timeoutMs: SLOT_TIMEOUT_MS })
    .catch((error: unknown) => {
      if (!(error instanceof NoSlotError)) throw error;
      markTooBusy();
      throw new DatabaseBusyError('Too many searches are being counted.', { cause: error });
    });
  try {
    return await count();
  } finally {
    release();
  }
}

function countingQueue(): FairQueue {
  const each = { slots: MAX_COUNTING_FOR_PARTNER, weight: Infinity };
  globals.activityLogCounting ??= new FairQueue({
    all: { slots: MAX_COUNTING, weight: Infinity },
    partner: each,
    owner: each,
  });
  return globals.activityLogCounting;
}
