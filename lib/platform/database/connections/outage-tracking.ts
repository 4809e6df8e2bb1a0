import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known about running work: whether the database was unavailable, or no slot came free. */
export type OutageState = { isDatabaseUnavailable: boolean; isTooBusy?: boolean };

// Pages, actions and commands are bundled separately, but share what is global.
const globals = globalThis as typeof globalThis & {
  activityLogOutages?: AsyncLocalStorage<OutageState>;
};

/** Runs `work` and records in `state` when it, or what it starts, finds the database unavailable. */
export function trackOutages<T>(note: OutageState, work: () => T): T {
  return outageStorage().run(note, work);
}

/** Records that the running work found the database unavailable. */
export function markDatabaseUnavailable(): void {
  const note = outageStorage().getStore();
  if (note) note.isDatabaseUnavailable = true;
}

/** Records that the running work waited for a slot and gave up. */
export function markTooBusy(): void {
  const note = outageStorage().getStore();
  if (note) note.isTooBusy = true;
}

function outageStorage(): AsyncLocalStorage<OutageState> {
  globals.activityLogOutages ??= new AsyncLocalStorage();
  return globals.activityLogOutages;
}
