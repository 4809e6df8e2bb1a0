import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known about running work: whether the database was unavailable, or no slot came free. */
export type OutageState = { isDatabaseUnavailable: boolean; isTooBusy?: boolean };

// Pages, actions and commands are bundled separately, but share what is global.
const globals = globalThis as typeof globalThis & {
  activityLogOutages?: AsyncLocalStorage<OutageState>;
};

/** Runs `work` and records in `state` when it, or what it starts, finds the database unavailable. */
export function trackOutages<T>(state: OutageState, work: () => T): T {
  return outageStorage().run(state, work);
}

/** Records that the running work found the database unavailable. */
export function markDatabaseUnavailable(): void {
  const state = outageStorage().getStore();
  if (state) state.isDatabaseUnavailable = true;
}

/** Records that the running work waited for a slot and gave up. */
export function markTooBusy(): void {
  const state = outageStorage().getStore();
  if (state) state.isTooBusy = true;
}

function outageStorage(): AsyncLocalStorage<OutageState> {
  globals.activityLogOutages ??= new AsyncLocalStorage();
  return globals.activityLogOutages;
}
