import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFailureCause, findExitCause, type FailureCause } from './failure-cause';
import type { Cluster } from './cluster-paths';
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

/** Whom to notify, what ends the supervision, and the delays before restarts (a minute in total). */
export type SupervisorOptions = {
  onProgress: (sentence: string) => void;
  signal: AbortSignal;
  retryDelaysMs?: number[];
};

type SupervisedServer = SupervisorOptions & { port: number };

const CHECK_INTERVAL_MS = 200;
// Before each attempt while the cause may pass: a minute in total.
const RETRY_DELAYS_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
// A server that ran for this long is stable; after an earlier stop the delays go on growing.
const STABLE_MS = 30_000;
const KILLED: FailureCause = { description: 'it was killed', isTransient: true };

/**
 * Restarts the server of `cluster`, on the same port, whenever it stops: at once when it was killed,
 * with growing delays when it ran out of disk or memory. Rejects with an OperationalError that names
 * the cause when a restart fails; otherwise never settles.
 */
export function superviseServer(cluster: Cluster, server: SupervisedServer): Promise<never> {
  return new Promise((_, reject) => {
    supervise(cluster, server).catch((error: unknown) => {
      if (!server.signal.aborted) reject(error);
    });
  });
}

async function supervise(cluster: Cluster, server: SupervisedServer): Promise<void> {
  let attempts = 0;
  for (;;) {
    const ranForMs = await waitUntilGone(cluster, server.signal);
    const cause = findExitCause(cluster) ?? KILLED;
    // Being killed is not the server's fault, however often it happens.
    if (cause === KILLED || ranForMs > STABLE_MS) attempts = 0;
    server.onProgress(`The embedded database has stopped: ${cause.description}. Restarting it …`);
    attempts = await restart(cluster, { server, attempts, cause });
    server.onProgress('The embedded database is running again.');
  }
}

// Returns for how long the server ran.
async function waitUntilGone(cluster: Cluster, signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const found = findPostmaster(cluster);
  const identity = found && processIdentityOf(found.pid);
  const pidFile = pidFileOf(cluster);
  while (identity && isAlive(identity) && existsSync(pidFile))
    await sleep(CHECK_INTERVAL_MS, null, { signal });
  signal.throwIfAborted();
  // Its folder was removed: it would run on for a minute without being of any use.
  if (identity && isAlive(identity)) await stopPostmaster(identity);
  return performance.now() - start;
}

// Returns how many delays were used up.
async function restart(
  cluster: Cluster,
  { server, ...state }: { server: SupervisedServer; attempts: number; cause: FailureCause },
): Promise<number> {
  let { attempts, cause } = state;
  const delays = server.retryDelaysMs ?? RETRY_DELAYS_MS;
  for (; attempts < delays.length; attempts++) {
    await sleep(delays[attempts], null, { signal: server.signal });
    try {
      await withLock(cluster.lock, () => start(cluster, server));
      return attempts + 1;
    } catch (error) {
      cause = causeOf(error, cluster);
      if (!cause.isTransient) break;
    }
  }
  throw new OperationalError(
    `The embedded database has stopped and cannot be restarted: ${cause.description}.`,
  );
}

// Another command may have started it meanwhile.
async function start(cluster: Cluster, { port, signal }: SupervisedServer): Promise<void> {
  signal.throwIfAborted();
  const account = chooseAccount(cluster.data);
  const running = await findReadyPostmaster(cluster);
  const { port: actual } = running ?? (await startPostmaster(cluster, { account, port }));
  if (actual === port) return;
  throw new OperationalError(`another command has started it on the unexpected port ${actual}`);
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
