import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { markTooBusy } from '@/lib/platform/database/connections/outage-tracking';
import { FairQueue, NoSlotError } from '@/lib/platform/process/fair-queue';
import type { ActivityHead } from '@/lib/activity/activity';
import { STORED_BYTES } from './stored-row';

// Limits of one process. Reading takes about ten times the record's size in memory, so these allow
// one of the largest records or many ordinary ones.
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_PARTNER_BYTES = 4 * 1024 * 1024;
const LARGE_BYTES = 256 * 1024;
const SLOT_TIMEOUT_MS = 60_000;

// Each page is a bundle of its own; only globals are shared.
const globals = globalThis as typeof globalThis & { activityLogReads?: FairQueue };

/**
 * Runs work that reads an activity's content; waits for a slot if the content is large. Slots are
 * shared fairly among partners, and their total size is bounded. Throws NoSlotError after a minute,
 * and marks the request as one to answer with 503.
 */
export async function withLargeReadSlot<T>(
  { scope, head }: { scope: Scope; head: Pick<ActivityHead, 'recordId' | 'sequence'> },
  work: () => Promise<T>,
): Promise<T> {
  const [row] = await queryRows<{ bytes: string }>(
    scope,
    sql`
    SELECT stored.bytes FROM activity ${STORED_BYTES}
    WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${head.recordId}
      AND sequence = ${head.sequence}::bigint`,
  );
  const weight = Number(row?.bytes ?? 0);
  if (weight < LARGE_BYTES) return work();
  const owner = { partnerId: scope.partnerId, ownerId: '' };
  const release = await largeReadQueue()
    .acquire({ ...owner, weight, timeoutMs: SLOT_TIMEOUT_MS })
    .catch((error: unknown) => {
      if (error instanceof NoSlotError) markTooBusy();
      throw error;
    });
  try {
    return await work();
  } finally {
    release();
  }
}

function largeReadQueue(): FairQueue {
  globals.activityLogReads ??= new FairQueue({
    all: { slots: 16, weight: MAX_BYTES },
    partner: { slots: 16, weight: MAX_PARTNER_BYTES },
    owner: { slots: 16, weight: MAX_PARTNER_BYTES },
  });
  return globals.activityLogReads;
}
