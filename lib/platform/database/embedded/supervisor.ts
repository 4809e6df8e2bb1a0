import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFailureCause, findExitCause, type FailureCause } from './failure-cause';
import type { Cluster } from './cluster';
import { chooseAccount } from './start-process';
import { pidFileOf } from './pid-file';
import {
  findPostmaster,
  findReadyPostmaster,
  StartError,
  startPostmaster,
  stopPostmaster,
} from './postmaster';
import { codeOf, OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { withLock } from '@/lib/platform/process/lock';
import { isAlive, processIdentityOf } from '@/lib/platform/process/process-identity';

/** Whom to tell, in sentences, what ends the keeping, and the pauses before tries, a minute in all by default. */
export type SupervisorOptions = {
  onProgress: (sentence: string) => void;
  signal: AbortSignal;
  retryDelaysMs?: number[];
};

type SupervisedServer = SupervisorOptions & { port: number };

const CHECK_INTERVAL_MS = 200;
// Before each try while what keeps the server from starting may pass: a minute in all.
const RETRY_DELAYS_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
// A server that has lived as long is well; one that gives up sooner goes on with the pauses.
const STABLE_MS = 30_000;
const KILLED: FailureCause = { description: 'it was killed', isTransient: true };

/**
 * Starts the server of `cluster` again, on the same port, whenever it has ended: at once when it was
 * killed, with growing pauses when it gave up for want of disk or memory. Rejects with a Failure that
 * tells the cause when it cannot be started; else never settles.
 */
export function superviseServer(cluster: Cluster, place: SupervisedServer): Promise<never> {
  return new Promise((_, reject) => {
    supervise(cluster, place).catch((error: unknown) => {
      if (!place.signal.aborted) reject(error);
    });
  });
}

async function supervise(cluster: Cluster, place: SupervisedServer): Promise<void> {
  let tries = 0;
  for (;;) {
    const lived = await waitUntilGone(cluster, place.signal);
    const cause = findExitCause(cluster) ?? KILLED;
    // When somebody kills it, that is no fault of the server's, however often it happens.
    if (cause === KILLED || lived > STABLE_MS) tries = 0;
    place.onProgress(`The embedded database has ended: ${cause.description}. Starting it again …`);
    tries = await restart(cluster, { place, tries, cause });
    place.onProgress('The embedded database runs again.');
  }
}

// Gives for how long it was there.
async function waitUntilGone(cluster: Cluster, signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const found = findPostmaster(cluster);
  const mark = found && processIdentityOf(found.pid);
  const pidFile = pidFileOf(cluster);
  while (mark && isAlive(mark) && existsSync(pidFile))
    await sleep(CHECK_INTERVAL_MS, null, { signal });
  signal.throwIfAborted();
  // Its folder was removed: it would go on for a minute without, and be of use to nobody.
  if (mark && isAlive(mark)) await stopPostmaster(mark);
  return performance.now() - start;
}

// Gives how many pauses are behind it.
async function restart(
  cluster: Cluster,
  { place, ...before }: { place: SupervisedServer; tries: number; cause: FailureCause },
): Promise<number> {
  let { tries, cause } = before;
  const pauses = place.retryDelaysMs ?? RETRY_DELAYS_MS;
  for (; tries < pauses.length; tries++) {
    await sleep(pauses[tries], null, { signal: place.signal });
    try {
      await withLock(cluster.lock, () => start(cluster, place));
      return tries + 1;
    } catch (error) {
      cause = causeOf(error, cluster);
      if (!cause.isTransient) break;
    }
  }
  throw new OperationalError(
    `The embedded database has ended and cannot be started again: ${cause.description}.`,
  );
}

// Another command may have started it meanwhile.
async function start(cluster: Cluster, { port, signal }: SupervisedServer): Promise<void> {
  signal.throwIfAborted();
  const account = chooseAccount(cluster.data);
  const running = await findReadyPostmaster(cluster);
  const { port: actual } = running ?? (await startPostmaster(cluster, { account, port }));
  if (actual === port) return;
  throw new OperationalError(
    `another command has started it on port ${actual}, where it is not looked for`,
  );
}

function causeOf(error: unknown, cluster: Cluster): FailureCause {
  if (error instanceof StartError)
    return error.cause ?? { description: seeLog(cluster), isTransient: true };
  const cause = findFailureCause(cluster, codeOf(error) === 'ENOSPC' ? messageOf(error) : '');
  return cause ?? { description: messageOf(error).replace(/\.$/, ''), isTransient: false };
}

function seeLog({ log }: Cluster): string {
  return `${log} says why`;
}
