import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { markTooBusy } from '@/lib/platform/database/connections/outage-tracking';
import { FairQueue, NoSlotError } from '@/lib/platform/process/fair-queue';
import type { ActivityHead } from '@/lib/activity/activity';
import { STORED_BYTES } from './stored-row';

// Of one process: what is looked through at once takes ten times as much memory, so that one of the
// largest records, or many usual ones, are.
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_PARTNER_BYTES = 4 * 1024 * 1024;
const LARGE_BYTES = 256 * 1024;
const SLOT_TIMEOUT_MS = 60_000;

// Pages are bundled apart from each other, but share what is global.
const globals = globalThis as typeof globalThis & { activityLogReads?: FairQueue };

/**
 * Reads and looks through what an activity holds, a large one when it is its turn: partners take
 * turns, and what all hold at once is bounded. Throws SharesFull after a minute, and notes that
 * for the answer to the request.
 */
export async function withLargeReadSlot<T>(
  { scope, head }: { scope: Scope; head: Pick<ActivityHead, 'recordId' | 'sequence'> },
  work: () => Promise<T>,
): Promise<T> {
  const [row] = await queryRows<{ bytes: string }>(sql`
    SELECT held.bytes FROM activity ${STORED_BYTES}
    WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${head.recordId}
      AND sequence = ${head.sequence}::bigint`);
  const weight = Number(row?.bytes ?? 0);
  if (weight < LARGE_BYTES) return work();
  const owner = { partnerId: scope.partnerId, ownerId: '' };
  const end = await largeReadQueue()
    .acquire({ ...owner, weight, timeoutMs: SLOT_TIMEOUT_MS })
    .catch((error: unknown) => {
      if (error instanceof NoSlotError) markTooBusy();
      throw error;
    });
  try {
    return await work();
  } finally {
    end();
  }
}

function largeReadQueue(): FairQueue {
  globals.activityLogReads ??= new FairQueue({
    all: { places: 16, weight: MAX_BYTES },
    partner: { places: 16, weight: MAX_PARTNER_BYTES },
    holder: { places: 16, weight: MAX_PARTNER_BYTES },
  });
  return globals.activityLogReads;
}
