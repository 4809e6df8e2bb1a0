import { FairQueue, type SlotOwner } from '@/lib/platform/process/fair-queue';

// Each has a thread, a file on the disk, and at most some hundred megabytes.
const MAX_CHECKS = 3;
const MAX_PER_PARTNER = 2;
const MAX_PER_PERSON = 1;

const SLOT_TIMEOUT_MS = 3_000;

const weight = Infinity;

// Development reloads modules; without the global each reload would forget the running checks.
const globals = globalThis as typeof globalThis & { activityLogChecks?: FairQueue };

/**
 * Acquires the slot of a check for a person of a partner; returns the function that releases it. Throws
 * NoSlotError, or the reason of the aborted signal.
 */
export function acquireCheckSlot(owner: SlotOwner, signal: AbortSignal): Promise<() => void> {
  globals.activityLogChecks ??= new FairQueue({
    all: { slots: MAX_CHECKS, weight },
    partner: { slots: MAX_PER_PARTNER, weight },
    owner: { slots: MAX_PER_PERSON, weight },
  });
  return globals.activityLogChecks.acquire({
    ...owner,
    weight: 0,
    timeoutMs: SLOT_TIMEOUT_MS,
    signal,
  });
}
