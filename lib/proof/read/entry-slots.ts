import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { FairQueue } from '@/lib/platform/process/fair-queue';

// An entry is made from its record, and the records of a bundle may have 4 MiB each: a few at once are in memory.
const MAX_READS = 4;
const MAX_PARTNER_READS = 2;
const SLOT_TIMEOUT_MS = 30_000;

// Each route is a bundle of its own; only globals are shared.
const globals = globalThis as typeof globalThis & { activityLogEntryReads?: FairQueue };

/** Runs work that makes entries from records, some at a time. Throws NoSlotError after half a minute. */
export async function withEntrySlot<T>({ partnerId }: Tenant, work: () => Promise<T>): Promise<T> {
  globals.activityLogEntryReads ??= new FairQueue({
    all: { slots: MAX_READS, weight: MAX_READS },
    partner: { slots: MAX_PARTNER_READS, weight: MAX_PARTNER_READS },
    owner: { slots: MAX_PARTNER_READS, weight: MAX_PARTNER_READS },
  });
  const owner = { partnerId, ownerId: '' };
  const release = await globals.activityLogEntryReads.acquire({
    ...owner,
    weight: 1,
    timeoutMs: SLOT_TIMEOUT_MS,
  });
  try {
    return await work();
  } finally {
    release();
  }
}
