import type { Scope } from '@/lib/auth/scope';
import { stackOf } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { startSyncRun } from './sync-run';

type BackgroundSync = { controller: AbortController; ended: Promise<void> };

// Pages and actions are bundled separately, but they share the global object.
const globals = globalThis as typeof globalThis & {
  activityLogSyncs?: Map<string, BackgroundSync>;
};

/**
 * Starts a sync in this process, in the name of `actor`, without waiting for its end; `findSync`
 * reports its progress. Returns false when a sync of the partner is already running. Throws OperationalError without a
 * connection.
 */
export async function startBackgroundSync(scope: Scope, actor: string): Promise<boolean> {
  const controller = new AbortController();
  const run = await startSyncRun(scope, { signal: controller.signal, actor });
  if (!run) return false;
  const { partnerId } = scope;
  const ended = run
    .finish()
    .then(
      () => undefined,
      (error: unknown) => logLine(stackOf(error)),
    )
    .finally(() => {
      if (runningSyncs().get(partnerId)?.controller === controller)
        runningSyncs().delete(partnerId);
    });
  runningSyncs().set(partnerId, { controller, ended });
  return true;
}

/** Whether the partner's sync runs in this process, which can therefore stop it. */
export function canStopSync({ partnerId }: Scope): boolean {
  return runningSyncs().has(partnerId);
}

/**
 * Stops the partner's sync in this process gracefully, if there is one, and waits until it has
 * ended.
 */
export async function stopBackgroundSync({ partnerId }: Scope): Promise<void> {
  const sync = runningSyncs().get(partnerId);
  sync?.controller.abort(new Error('The sync was stopped by a user.'));
  await sync?.ended;
}

/** Stops every sync in this process gracefully and waits until all have ended. */
export async function stopBackgroundSyncs(): Promise<void> {
  const all = [...runningSyncs().values()];
  for (const { controller } of all)
    controller.abort(new Error('The sync was stopped with the server.'));
  await Promise.all(all.map(({ ended }) => ended));
}

function runningSyncs(): Map<string, BackgroundSync> {
  globals.activityLogSyncs ??= new Map();
  return globals.activityLogSyncs;
}
