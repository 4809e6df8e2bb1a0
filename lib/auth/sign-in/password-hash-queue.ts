import { AsyncLocalStorage } from 'node:async_hooks';

/** State of a request: whether it had to hash a password while too many others were waiting. */
export type HashingState = { isBusy: boolean };

// Each hash takes about 20 ms of CPU time and 19 MiB: two at once leave the rest to readers of the log.
const MAX_CONCURRENT = 2;
const MAX_WAITING = 30;

// Pages and routes are bundled separately, but share what is global.
const globals = globalThis as typeof globalThis & {
  activityLogHashing?: { active: number; waiting: (() => void)[] };
  activityLogHashingStates?: AsyncLocalStorage<HashingState>;
};

/**
 * Runs `work`, which hashes a password, once a slot is free; all ways to sign in share the slots.
 * Returns null without running it when too many wait already, and marks the request as busy.
 */
export async function withHashingSlot<T>(work: () => Promise<T>): Promise<T | null> {
  const queue = (globals.activityLogHashing ??= { active: 0, waiting: [] });
  if (queue.waiting.length >= MAX_WAITING) {
    const state = states().getStore();
    if (state) state.isBusy = true;
    return null;
  }
  // The next in line takes over the slot of whoever leaves.
  if (queue.active < MAX_CONCURRENT) queue.active += 1;
  else await new Promise<void>((resolve) => queue.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.active -= 1;
  }
}

/** Runs `work`; sets `state.isBusy` when a password in it was not hashed for want of a slot. */
export function trackHashing<T>(state: HashingState, work: () => T): T {
  return states().run(state, work);
}

function states(): AsyncLocalStorage<HashingState> {
  globals.activityLogHashingStates ??= new AsyncLocalStorage();
  return globals.activityLogHashingStates;
}
