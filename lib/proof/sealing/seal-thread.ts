import { closeDatabase, openDatabaseForThread } from '@/lib/platform/database/database';
import { findProofKeys } from '@/lib/proof/keys/proof-keys';
import { isBehind, sealAll } from './seal-all';

/**
 * What the thread is to do: seal what is new, or close its connections. `stop` is shared with who asks:
 * once it is not 0, the batch under way is the last one.
 */
export type SealTask = { kind: 'seal'; stop: Int32Array } | { kind: 'end' };

// How often a log is looked at to which nothing comes: days end, and an hour passes.
const IDLE_MS = 20_000;

let sealed: string | null = null;
let lookedAt = -Infinity;

/** A turn of the sealer, in a thread of its own; one at a time. */
export default async function work(task: SealTask): Promise<void> {
  if (task.kind === 'end') return closeDatabase();
  openDatabaseForThread();
  const keys = findProofKeys();
  if (!keys) return;
  const isDue = performance.now() - lookedAt > IDLE_MS;
  if (!isDue && !(await isBehind(sealed))) return;
  lookedAt = performance.now();
  sealed = await sealAll({ keys, isStopped: () => Atomics.load(task.stop, 0) !== 0 });
}
