import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What is noted of the work under way: whether it found the database out of reach, or waited too long
 * for its turn.
 */
export type OutageNote = { isOutOfReach: boolean; isTooBusy?: boolean };

// Pages, actions and the command are bundled apart from each other, but share what is global.
const kept = globalThis as typeof globalThis & {
  activityLogOutages?: AsyncLocalStorage<OutageNote>;
};

/** Does `work`, noting in `note` when it, or what it begins, finds the database out of reach. */
export function notingOutages<T>(note: OutageNote, work: () => T): T {
  return notes().run(note, work);
}

/** Notes that the work under way found the database out of reach. */
export function noteOutage(): void {
  const note = notes().getStore();
  if (note) note.isOutOfReach = true;
}

/** Notes that the work under way waited for its turn, and gave up. */
export function noteTooBusy(): void {
  const note = notes().getStore();
  if (note) note.isTooBusy = true;
}

function notes(): AsyncLocalStorage<OutageNote> {
  kept.activityLogOutages ??= new AsyncLocalStorage();
  return kept.activityLogOutages;
}
