import { availableParallelism } from 'node:os';
import {
  FairQueue,
  NoSlotError,
  type LimitLevel,
  type SlotOwner,
  type SlotLimits,
} from '@/lib/platform/process/fair-queue';
import { MAX_BODY_BYTES, MAX_CONCURRENT_REQUESTS } from '@/lib/api/limits';
import { ApiError } from '@/lib/api/api-error';

const MEBIBYTE = 1024 * 1024;

/** A body like those of most senders; it has a share of its own, so that none waits for large ones. */
const SMALL_BODY_BYTES = 64 * 1024;

/** Beyond this a body takes its thread, and then its connection, for a second rather than a moment. */
const LARGE_BODY_BYTES = 2 * MEBIBYTE;

/** How long a request waits for its turn before it is told to come again. */
const SLOT_TIMEOUT_MS = 30_000;
const RETRY_AFTER_SECONDS = 5;

// From before a body is read until its records are stored: what comes beyond this is not read yet.
const smallBodyQueue = new FairQueue({
  all: { places: 512, weight: 16 * MEBIBYTE },
  partner: { places: 128, weight: 8 * MEBIBYTE },
  holder: { places: MAX_CONCURRENT_REQUESTS, weight: 2 * MEBIBYTE },
});
const bodyQueue = new FairQueue({
  all: { places: 64, weight: 48 * MEBIBYTE },
  partner: { places: 32, weight: 24 * MEBIBYTE },
  holder: { places: MAX_CONCURRENT_REQUESTS, weight: 3 * MAX_BODY_BYTES },
});

/** How many threads prepare bodies: one is always there for what is not large. */
export const THREAD_COUNT = Math.max(2, availableParallelism() - 1);

/** How many bodies are stored at a time. */
export const MAX_CONCURRENT_STORES = 3;

const threadQueue = new FairQueue(slotLimits({ all: THREAD_COUNT, each: THREAD_COUNT }));
const largeThreadQueue = new FairQueue(
  slotLimits({ all: THREAD_COUNT - 1, each: THREAD_COUNT - 1 }),
);
const storeQueue = new FairQueue(
  slotLimits({ all: MAX_CONCURRENT_STORES, each: MAX_CONCURRENT_STORES - 1 }),
);
const largeStoreQueue = new FairQueue(slotLimits({ all: 1, each: 1 }));

/** Whose body, how many bytes it has, or may have, and what tells that its sender has left. */
export type BodySlotRequest = { sharer: SlotOwner; bytes: number; signal: AbortSignal };

/** Works on a body once it is its turn to be read. Throws Refusal where that takes too long. */
export function withReadSlot<T>(turn: BodySlotRequest, work: () => Promise<T>): Promise<T> {
  return withSlots(turn, {
    shares: turn.bytes > SMALL_BODY_BYTES ? [bodyQueue] : [smallBodyQueue],
    work,
  });
}

/** The same for preparing its records in a thread. */
export function withThreadSlot<T>(turn: BodySlotRequest, work: () => Promise<T>): Promise<T> {
  const isLarge = turn.bytes > LARGE_BODY_BYTES;
  return withSlots(turn, {
    shares: isLarge ? [largeThreadQueue, threadQueue] : [threadQueue],
    work,
  });
}

/** The same for storing them. */
export function withStoreSlot<T>(turn: BodySlotRequest, work: () => Promise<T>): Promise<T> {
  const isLarge = turn.bytes > LARGE_BODY_BYTES;
  return withSlots(turn, { shares: isLarge ? [largeStoreQueue, storeQueue] : [storeQueue], work });
}

async function withSlots<T>(
  { sharer, bytes, signal }: BodySlotRequest,
  { shares, work }: { shares: FairQueue[]; work: () => Promise<T> },
): Promise<T> {
  const ends: (() => void)[] = [];
  try {
    for (const share of shares) {
      ends.push(
        await share.acquire({ ...sharer, weight: bytes, timeoutMs: SLOT_TIMEOUT_MS, signal }),
      );
    }
    return await work();
  } catch (error) {
    throw error instanceof NoSlotError ? toApiError(error.level) : error;
  } finally {
    for (const end of ends.reverse()) end();
  }
}

function toApiError(full: LimitLevel): ApiError {
  const headers = { 'Retry-After': String(RETRY_AFTER_SECONDS) };
  if (full === 'all') return new ApiError('too-busy', { headers });
  const whose = full === 'holder' ? 'this key' : 'keys of this partner';
  return new ApiError('too-many-requests', {
    detail: `Other bodies sent with ${whose} are being stored; this one waited too long for its turn.`,
    headers,
  });
}

function slotLimits({ all, each }: { all: number; each: number }): SlotLimits {
  const weight = Infinity;
  return {
    all: { places: all, weight },
    partner: { places: all, weight },
    holder: { places: each, weight },
  };
}
