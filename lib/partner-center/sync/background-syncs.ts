import type { Scope } from '@/lib/auth/scope';
import { stackOf } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { startSyncRun } from './sync-run';

type BackgroundSync = { stop: AbortController; ended: Promise<void> };

// Pages and actions are bundled apart from each other, but share what is global.
const globals = globalThis as typeof globalThis & {
  activityLogSyncs?: Map<string, BackgroundSync>;
};

/**
 * Starts a sync in this process and does not wait for its end; `findSync` tells how it goes. Gives
 * whether it was started: there may be one already. Throws Failure without a connection.
 */
export async function startBackgroundSync(scope: Scope): Promise<boolean> {
  const stop = new AbortController();
  const begun = await startSyncRun(scope, { signal: stop.signal });
  if (!begun) return false;
  const { partnerId } = scope;
  const ended = begun
    .finish()
    .then(
      () => undefined,
      (error: unknown) => logLine(stackOf(error)),
    )
    .finally(() => {
      if (runningSyncs().get(partnerId)?.stop === stop) runningSyncs().delete(partnerId);
    });
  runningSyncs().set(partnerId, { stop, ended });
  return true;
}

/** Whether this process syncs the partner, and so can stop that. */
export function canStopSync({ partnerId }: Scope): boolean {
  return runningSyncs().has(partnerId);
}

/** Stops the partner's sync of this process, if there is one, in good order and waits for its end. */
export async function stopBackgroundSync({ partnerId }: Scope): Promise<void> {
  const sync = runningSyncs().get(partnerId);
  sync?.stop.abort(new Error('The sync was stopped by a user.'));
  await sync?.ended;
}

/** Stops every sync of this process, in good order, and waits for their ends. */
export async function stopBackgroundSyncs(): Promise<void> {
  const all = [...runningSyncs().values()];
  for (const { stop } of all) stop.abort(new Error('The sync was stopped with the server.'));
  await Promise.all(all.map(({ ended }) => ended));
}

function runningSyncs(): Map<string, BackgroundSync> {
  globals.activityLogSyncs ??= new Map();
  return globals.activityLogSyncs;
}
