import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findCause, findCauseOfEnd, type Cause } from './embedded-cause';
import type { Cluster } from './embedded-cluster';
import { chooseAccount } from './embedded-launch';
import { pidFileOf } from './embedded-pid-file';
import {
  findPostmaster,
  findReady,
  StartFailure,
  startPostmaster,
  stopPostmaster,
} from './embedded-postmaster';
import { codeOf, Failure, messageOf } from '@/lib/platform/errors/failure';
import { withLock } from '@/lib/platform/process/lock';
import { isAlive, markOf } from '@/lib/platform/process/process-mark';

/** Whom to tell, in sentences, what ends the keeping, and the pauses before tries, a minute in all by default. */
export type Keeping = {
  onSentence: (sentence: string) => void;
  signal: AbortSignal;
  pausesMs?: number[];
};

type Place = Keeping & { port: number };

const LOOK_MS = 200;
// Before each try while what keeps the server from starting may pass: a minute in all.
const PAUSES_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
// A server that has lived as long is well; one that gives up sooner goes on with the pauses.
const WELL_MS = 30_000;
const KILLED: Cause = { words: 'it was killed', mayPass: true };

/**
 * Starts the server of `cluster` again, on the same port, whenever it has ended: at once when it was
 * killed, with growing pauses when it gave up for want of disk or memory. Rejects with a Failure that
 * tells the cause when it cannot be started; else never settles.
 */
export function keepRunning(cluster: Cluster, place: Place): Promise<never> {
  return new Promise((_, reject) => {
    keep(cluster, place).catch((error: unknown) => {
      if (!place.signal.aborted) reject(error);
    });
  });
}

async function keep(cluster: Cluster, place: Place): Promise<void> {
  let tries = 0;
  for (;;) {
    const lived = await untilGone(cluster, place.signal);
    const cause = findCauseOfEnd(cluster) ?? KILLED;
    // When somebody kills it, that is no fault of the server's, however often it happens.
    if (cause === KILLED || lived > WELL_MS) tries = 0;
    place.onSentence(`The embedded database has ended: ${cause.words}. Starting it again …`);
    tries = await startAgain(cluster, { place, tries, cause });
    place.onSentence('The embedded database runs again.');
  }
}

// Gives for how long it was there.
async function untilGone(cluster: Cluster, signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const found = findPostmaster(cluster);
  const mark = found && markOf(found.pid);
  const pidFile = pidFileOf(cluster);
  while (mark && isAlive(mark) && existsSync(pidFile)) await sleep(LOOK_MS, null, { signal });
  signal.throwIfAborted();
  // Its folder was removed: it would go on for a minute without, and be of use to nobody.
  if (mark && isAlive(mark)) await stopPostmaster(mark);
  return performance.now() - start;
}

// Gives how many pauses are behind it.
async function startAgain(
  cluster: Cluster,
  { place, ...before }: { place: Place; tries: number; cause: Cause },
): Promise<number> {
  let { tries, cause } = before;
  const pauses = place.pausesMs ?? PAUSES_MS;
  for (; tries < pauses.length; tries++) {
    await sleep(pauses[tries], null, { signal: place.signal });
    try {
      await withLock(cluster.lock, () => start(cluster, place));
      return tries + 1;
    } catch (error) {
      cause = causeOf(error, cluster);
      if (!cause.mayPass) break;
    }
  }
  throw new Failure(`The embedded database has ended and cannot be started again: ${cause.words}.`);
}

// Another command may have started it meanwhile.
async function start(cluster: Cluster, { port, signal }: Place): Promise<void> {
  signal.throwIfAborted();
  const account = chooseAccount(cluster.data);
  const running = await findReady(cluster);
  const { port: actual } = running ?? (await startPostmaster(cluster, { account, port }));
  if (actual === port) return;
  throw new Failure(`another command has started it on port ${actual}, where it is not looked for`);
}

function causeOf(error: unknown, cluster: Cluster): Cause {
  if (error instanceof StartFailure)
    return error.cause ?? { words: seeLog(cluster), mayPass: true };
  const cause = findCause(cluster, codeOf(error) === 'ENOSPC' ? messageOf(error) : '');
  return cause ?? { words: messageOf(error).replace(/\.$/, ''), mayPass: false };
}

function seeLog({ log }: Cluster): string {
  return `${log} says why`;
}
