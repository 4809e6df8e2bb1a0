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

/**
 * Bodies up to this size, which most are, have their own queue, so that none waits for a large one.
 */
const SMALL_BODY_BYTES = 64 * 1024;

/** A larger body occupies its thread, and then its connection, for about a second. */
const LARGE_BODY_BYTES = 2 * MEBIBYTE;

/** How long a request waits for a slot before it is asked to retry. */
const SLOT_TIMEOUT_MS = 30_000;
const RETRY_AFTER_SECONDS = 5;

// Held from before a body is read until its records are stored: bodies beyond this are not read
// yet.
const smallBodyQueue = new FairQueue({
  all: { slots: 512, weight: 16 * MEBIBYTE },
  partner: { slots: 128, weight: 8 * MEBIBYTE },
  owner: { slots: MAX_CONCURRENT_REQUESTS, weight: 2 * MEBIBYTE },
});
const bodyQueue = new FairQueue({
  all: { slots: 64, weight: 48 * MEBIBYTE },
  partner: { slots: 32, weight: 24 * MEBIBYTE },
  owner: { slots: MAX_CONCURRENT_REQUESTS, weight: 3 * MAX_BODY_BYTES },
});

/** How many threads prepare bodies: one is always free of large ones. */
export const THREAD_COUNT = Math.max(2, availableParallelism() - 1);

/** How many threads share a body: not one so small that each would hardly have anything to do. */
export function countParts(bytes: number): number {
  // A large one leaves a thread to others.
  return bytes > SMALL_BODY_BYTES && bytes <= LARGE_BODY_BYTES ? 2 : 1;
}

/** How many bodies are stored at the same time. */
export const MAX_CONCURRENT_STORES = 3;

const threadQueue = new FairQueue(slotLimits({ all: THREAD_COUNT, each: THREAD_COUNT }));
const largeThreadQueue = new FairQueue(
  slotLimits({ all: THREAD_COUNT - 1, each: THREAD_COUNT - 1 }),
);
const storeQueue = new FairQueue(
  slotLimits({ all: MAX_CONCURRENT_STORES, each: MAX_CONCURRENT_STORES - 1 }),
);
const largeStoreQueue = new FairQueue(slotLimits({ all: 1, each: 1 }));

/** Whose body it is, how many bytes it has or may have, and the signal that its sender has left. */
export type BodySlotRequest = { owner: SlotOwner; bytes: number; signal: AbortSignal };

/**
 * Runs `work` once the body has a slot for being read. Throws ApiError when the wait is too long.
 */
export function withReadSlot<T>(request: BodySlotRequest, work: () => Promise<T>): Promise<T> {
  return withSlots(request, {
    queues: request.bytes > SMALL_BODY_BYTES ? [bodyQueue] : [smallBodyQueue],
    work,
  });
}

/** The same for preparing its records in a worker thread. */
export function withThreadSlot<T>(request: BodySlotRequest, work: () => Promise<T>): Promise<T> {
  const isLarge = request.bytes > LARGE_BODY_BYTES;
  return withSlots(request, {
    queues: isLarge ? [largeThreadQueue, threadQueue] : [threadQueue],
    work,
  });
}

/** The same for storing them. */
export function withStoreSlot<T>(request: BodySlotRequest, work: () => Promise<T>): Promise<T> {
  const isLarge = request.bytes > LARGE_BODY_BYTES;
  return withSlots(request, {
    queues: isLarge ? [largeStoreQueue, storeQueue] : [storeQueue],
    work,
  });
}

async function withSlots<T>(
  { owner, bytes, signal }: BodySlotRequest,
  { queues, work }: { queues: FairQueue[]; work: () => Promise<T> },
): Promise<T> {
  const releases: (() => void)[] = [];
  try {
    for (const queue of queues) {
      releases.push(
        await queue.acquire({ ...owner, weight: bytes, timeoutMs: SLOT_TIMEOUT_MS, signal }),
      );
    }
    return await work();
  } catch (error) {
    throw error instanceof NoSlotError ? toApiError(error.level) : error;
  } finally {
    for (const release of releases.reverse()) release();
  }
}

function toApiError(level: LimitLevel): ApiError {
  const headers = { 'Retry-After': String(RETRY_AFTER_SECONDS) };
  if (level === 'all') return new ApiError('too-busy', { headers });
  const whose = level === 'owner' ? 'this key' : 'keys of this partner';
  return new ApiError('too-many-requests', {
    detail: `Other bodies sent with ${whose} are being stored; this one waited too long.`,
    headers,
  });
}

function slotLimits({ all, each }: { all: number; each: number }): SlotLimits {
  const weight = Infinity;
  return {
    all: { slots: all, weight },
    partner: { slots: all, weight },
    owner: { slots: each, weight },
  };
}
