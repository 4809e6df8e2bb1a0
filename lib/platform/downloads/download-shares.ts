import { FairShares, type Sharer } from '@/lib/platform/process/fair-shares';

/** How many downloads run at once in this process: each has a connection of its own. */
export const MOST_DOWNLOADS = 10;

/** Of one person, and of one partner: neither can take them all from the others. */
const MOST_OF_PERSON = 3;
const MOST_OF_PARTNER = 6;

// One that ends gives its place to the next; a slow one keeps it for longer than anybody waits.
const PATIENCE_MS = 3_000;

/** After how long who was refused may come again: most downloads take less. */
export const RETRY_AFTER_SECONDS = 30;

const weight = Infinity;

// Development reloads modules; without the global each reload would forget what runs.
const kept = globalThis as typeof globalThis & { activityLogDownloads?: FairShares };

/**
 * Takes a place among the downloads for a person of a partner; gives what ends it. Throws SharesFull,
 * and what the signal says.
 */
export function takeDownload(sharer: Sharer, signal: AbortSignal): Promise<() => void> {
  kept.activityLogDownloads ??= new FairShares({
    all: { places: MOST_DOWNLOADS, weight },
    partner: { places: MOST_OF_PARTNER, weight },
    holder: { places: MOST_OF_PERSON, weight },
  });
  return kept.activityLogDownloads.take({ ...sharer, weight: 0, patienceMs: PATIENCE_MS, signal });
}

/** What the refusals say. */
export const DOWNLOAD_LIMITS = {
  all: MOST_DOWNLOADS,
  partner: MOST_OF_PARTNER,
  holder: MOST_OF_PERSON,
};
