import { FairQueue, type SlotOwner } from '@/lib/platform/process/fair-queue';

/** The maximum number of concurrent downloads in this process: each holds a connection. */
export const MAX_DOWNLOADS = 10;

/**
 * Per person and per partner, so that neither can take all slots from the others; in all processes
 * together, see `takeSharedDownloadSlots`.
 */
const MAX_PER_PERSON = 3;
const MAX_PER_PARTNER = 6;

/** A download that ends frees its slot; a slow one holds it for longer than anybody would wait. */
export const SLOT_TIMEOUT_MS = 3_000;

/** When a rejected client may try again: most downloads take less. */
export const RETRY_AFTER_SECONDS = 30;

const weight = Infinity;

// Development reloads modules; without the global each reload would forget the running downloads.
const globals = globalThis as typeof globalThis & { activityLogDownloads?: FairQueue };

/**
 * Acquires a download slot for a person of a partner; returns the function that releases it. Throws
 * NoSlotError, or the reason of the aborted signal.
 */
export function acquireDownloadSlot(owner: SlotOwner, signal: AbortSignal): Promise<() => void> {
  globals.activityLogDownloads ??= new FairQueue({
    all: { slots: MAX_DOWNLOADS, weight },
    partner: { slots: MAX_PER_PARTNER, weight },
    owner: { slots: MAX_PER_PERSON, weight },
  });
  return globals.activityLogDownloads.acquire({
    ...owner,
    weight: 0,
    timeoutMs: SLOT_TIMEOUT_MS,
    signal,
  });
}

/** The limits, for error messages. */
export const DOWNLOAD_LIMITS = {
  all: MAX_DOWNLOADS,
  partner: MAX_PER_PARTNER,
  owner: MAX_PER_PERSON,
};
