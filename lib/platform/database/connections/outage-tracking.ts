import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What is noted of the work under way: whether it found the database out of reach, or waited too long
 * for its turn.
 */
export type OutageState = { isDatabaseUnavailable: boolean; isTooBusy?: boolean };

// Pages, actions and the command are bundled apart from each other, but share what is global.
const globals = globalThis as typeof globalThis & {
  activityLogOutages?: AsyncLocalStorage<OutageState>;
};

/** Does `work`, noting in `note` when it, or what it begins, finds the database out of reach. */
export function trackOutages<T>(note: OutageState, work: () => T): T {
  return outageStorage().run(note, work);
}

/** Notes that the work under way found the database out of reach. */
export function markDatabaseUnavailable(): void {
  const note = outageStorage().getStore();
  if (note) note.isDatabaseUnavailable = true;
}

/** Notes that the work under way waited for its turn, and gave up. */
export function markTooBusy(): void {
  const note = outageStorage().getStore();
  if (note) note.isTooBusy = true;
}

function outageStorage(): AsyncLocalStorage<OutageState> {
  globals.activityLogOutages ??= new AsyncLocalStorage();
  return globals.activityLogOutages;
}
