import { availableParallelism } from 'node:os';
import {
  FairShares,
  SharesFull,
  type Full,
  type Sharer,
  type Shares,
} from '@/lib/platform/process/fair-shares';
import { MOST_BYTES, MOST_IN_PROGRESS } from '@/lib/api/limits';
import { Refusal } from '@/lib/api/refusal';

const MEBIBYTE = 1024 * 1024;

/** A body like those of most senders; it has a share of its own, so that none waits for large ones. */
const SMALL = 64 * 1024;

/** Beyond this a body takes its thread, and then its connection, for a second rather than a moment. */
const LARGE = 2 * MEBIBYTE;

/** How long a request waits for its turn before it is told to come again. */
const PATIENCE_MS = 30_000;
const RETRY_AFTER_SECONDS = 5;

// From before a body is read until its records are stored: what comes beyond this is not read yet.
const smallBodies = new FairShares({
  all: { places: 512, weight: 16 * MEBIBYTE },
  partner: { places: 128, weight: 8 * MEBIBYTE },
  holder: { places: MOST_IN_PROGRESS, weight: 2 * MEBIBYTE },
});
const bodies = new FairShares({
  all: { places: 64, weight: 48 * MEBIBYTE },
  partner: { places: 32, weight: 24 * MEBIBYTE },
  holder: { places: MOST_IN_PROGRESS, weight: 3 * MOST_BYTES },
});

/** How many threads prepare bodies: one is always there for what is not large. */
export const THREADS = Math.max(2, availableParallelism() - 1);

/** How many bodies are stored at a time. */
export const STORING = 3;

const threads = new FairShares(placesFor({ all: THREADS, each: THREADS }));
const threadsForLarge = new FairShares(placesFor({ all: THREADS - 1, each: THREADS - 1 }));
const storing = new FairShares(placesFor({ all: STORING, each: STORING - 1 }));
const storingLarge = new FairShares(placesFor({ all: 1, each: 1 }));

/** Whose body, how many bytes it has, or may have, and what tells that its sender has left. */
export type Turn = { sharer: Sharer; bytes: number; signal: AbortSignal };

/** Works on a body once it is its turn to be read. Throws Refusal where that takes too long. */
export function inReadingTurn<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  return within(turn, { shares: turn.bytes > SMALL ? [bodies] : [smallBodies], work });
}

/** The same for preparing its records in a thread. */
export function inThreadTurn<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  const isLarge = turn.bytes > LARGE;
  return within(turn, { shares: isLarge ? [threadsForLarge, threads] : [threads], work });
}

/** The same for storing them. */
export function inStoringTurn<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  const isLarge = turn.bytes > LARGE;
  return within(turn, { shares: isLarge ? [storingLarge, storing] : [storing], work });
}

async function within<T>(
  { sharer, bytes, signal }: Turn,
  { shares, work }: { shares: FairShares[]; work: () => Promise<T> },
): Promise<T> {
  const ends: (() => void)[] = [];
  try {
    for (const share of shares) {
      ends.push(await share.take({ ...sharer, weight: bytes, patienceMs: PATIENCE_MS, signal }));
    }
    return await work();
  } catch (error) {
    throw error instanceof SharesFull ? refusalOf(error.of) : error;
  } finally {
    for (const end of ends.reverse()) end();
  }
}

function refusalOf(full: Full): Refusal {
  const headers = { 'Retry-After': String(RETRY_AFTER_SECONDS) };
  if (full === 'all') return new Refusal('too-busy', { headers });
  const whose = full === 'holder' ? 'this key' : 'keys of this partner';
  return new Refusal('too-many-requests', {
    detail: `Other bodies sent with ${whose} are being stored; this one waited too long for its turn.`,
    headers,
  });
}

function placesFor({ all, each }: { all: number; each: number }): Shares {
  const weight = Infinity;
  return {
    all: { places: all, weight },
    partner: { places: all, weight },
    holder: { places: each, weight },
  };
}
