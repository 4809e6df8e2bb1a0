import { AsyncLocalStorage } from 'node:async_hooks';

/** State of a request that calls an action: whether the action could read what its form sends. */
export type ActionProgress = { hasStarted: boolean };

// Actions and the command are bundled separately, but share what is global.
const globals = globalThis as typeof globalThis & {
  activityLogActions?: AsyncLocalStorage<ActionProgress>;
};

/** Runs `work`; sets `progress.hasStarted` once an action in it could read what was sent. */
export function trackActions<T>(progress: ActionProgress, work: () => T): T {
  return storage().run(progress, work);
}

/** Marks the current action as started: what fails from here on is the server's fault. */
export function markActionStarted(): void {
  const progress = storage().getStore();
  if (progress) progress.hasStarted = true;
}

function storage(): AsyncLocalStorage<ActionProgress> {
  globals.activityLogActions ??= new AsyncLocalStorage();
  return globals.activityLogActions;
}
