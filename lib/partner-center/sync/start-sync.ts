import type { Scope } from '@/lib/auth/scope';
import { stackOf } from '@/lib/platform/errors/failure';
import { tell } from '@/lib/platform/process/progress';
import { beginPartnerSync } from './sync';

type Running = { stop: AbortController; ended: Promise<void> };

// Pages and actions are bundled apart from each other, but share what is global.
const kept = globalThis as typeof globalThis & { activityLogSyncs?: Map<string, Running> };

/**
 * Starts a sync in this process and does not wait for its end; `findSync` tells how it goes. Gives
 * whether it was started: there may be one already. Throws Failure without a connection.
 */
export async function startPartnerSync(scope: Scope): Promise<boolean> {
  const stop = new AbortController();
  const begun = await beginPartnerSync(scope, { signal: stop.signal });
  if (!begun) return false;
  const { partnerId } = scope;
  const ended = begun
    .finish()
    .then(
      () => undefined,
      (error: unknown) => tell(stackOf(error)),
    )
    .finally(() => {
      if (running().get(partnerId)?.stop === stop) running().delete(partnerId);
    });
  running().set(partnerId, { stop, ended });
  return true;
}

/** Whether this process syncs the partner, and so can stop that. */
export function mayStopSync({ partnerId }: Scope): boolean {
  return running().has(partnerId);
}

/** Stops the partner's sync of this process, if there is one, in good order and waits for its end. */
export async function stopPartnerSync({ partnerId }: Scope): Promise<void> {
  const sync = running().get(partnerId);
  sync?.stop.abort(new Error('The sync was stopped by a user.'));
  await sync?.ended;
}

/** Stops every sync of this process, in good order, and waits for their ends. */
export async function stopAllSyncs(): Promise<void> {
  const all = [...running().values()];
  for (const { stop } of all) stop.abort(new Error('The sync was stopped with the server.'));
  await Promise.all(all.map(({ ended }) => ended));
}

function running(): Map<string, Running> {
  kept.activityLogSyncs ??= new Map();
  return kept.activityLogSyncs;
}
