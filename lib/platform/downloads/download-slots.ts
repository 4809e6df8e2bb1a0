import { FairQueue, type SlotOwner } from '@/lib/platform/process/fair-queue';

/** How many downloads run at once in this process: each has a connection of its own. */
export const MAX_DOWNLOADS = 10;

/** Of one person, and of one partner: neither can take them all from the others. */
const MAX_PER_PERSON = 3;
const MAX_PER_PARTNER = 6;

// One that ends gives its place to the next; a slow one keeps it for longer than anybody waits.
const SLOT_TIMEOUT_MS = 3_000;

/** After how long who was refused may come again: most downloads take less. */
export const RETRY_AFTER_SECONDS = 30;

const weight = Infinity;

// Development reloads modules; without the global each reload would forget what runs.
const globals = globalThis as typeof globalThis & { activityLogDownloads?: FairQueue };

/**
 * Takes a place among the downloads for a person of a partner; gives what ends it. Throws SharesFull,
 * and what the signal says.
 */
export function acquireDownloadSlot(sharer: SlotOwner, signal: AbortSignal): Promise<() => void> {
  globals.activityLogDownloads ??= new FairQueue({
    all: { places: MAX_DOWNLOADS, weight },
    partner: { places: MAX_PER_PARTNER, weight },
    holder: { places: MAX_PER_PERSON, weight },
  });
  return globals.activityLogDownloads.acquire({
    ...sharer,
    weight: 0,
    timeoutMs: SLOT_TIMEOUT_MS,
    signal,
  });
}

/** What the refusals say. */
export const DOWNLOAD_LIMITS = {
  all: MAX_DOWNLOADS,
  partner: MAX_PER_PARTNER,
  holder: MAX_PER_PERSON,
};
