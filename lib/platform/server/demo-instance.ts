import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { closeOnExit } from '@/lib/platform/process/shutdown';
import { withLock } from '@/lib/platform/process/lock';
import { listAncestors } from '@/lib/platform/process/npm-parent';
import { kill } from '@/lib/platform/process/process-list';
import {
  findJson,
  isAlive,
  isProcessIdentity,
  currentProcessIdentity,
  type ProcessIdentity,
} from '@/lib/platform/process/process-identity';
import { logLine } from '@/lib/platform/process/progress-log';
import { writeFileAtomically } from '@/lib/platform/process/write-file-atomically';

/** What a demo records about itself: where it serves, what started it, and whether it is ending. */
type DemoInstance = ProcessIdentity & {
  site?: string;
  ancestors?: ProcessIdentity[];
  isEnding?: boolean;
};

const INSTANCE_FILE = '.data/demo.json';
const LOCK = '.data/demo.lock';
// A demo takes less than this to shut down.
const EXIT_TIMEOUT_MS = 45_000;

/**
 * Makes this process the only demo of this folder, served at `site`. Throws OperationalError when one
 * is already running, and says where; waits for one that is ending. After kill -9 only the file of a
 * demo is left, which names a process that is gone.
 */
export async function claimDemoInstance(site: string): Promise<void> {
  mkdirSync(dirname(INSTANCE_FILE), { recursive: true });
  await withLock(LOCK, async () => {
    const previous = findInstance();
    if (previous && isAlive(previous)) await awaitExitOf(previous);
    writeInstance({ ...currentProcessIdentity(), site, ancestors: listAncestors() });
  });
  closeOnExit(async () => {
    // Unless it belongs to a later demo by now.
    if (findInstance()?.pid === process.pid) rmSync(INSTANCE_FILE, { force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, markEnding);
}

async function awaitExitOf(previous: DemoInstance): Promise<void> {
  if (!isShuttingDown(previous)) throw new OperationalError(describeRunning(previous));
  logLine(`Waiting for the previous demo of this folder (process ${previous.pid}) to exit …`);
  const deadline = performance.now() + EXIT_TIMEOUT_MS;
  while (isAlive(previous)) {
    if (performance.now() > deadline) forceExit(previous);
    await sleep(50);
  }
}

// A demo whose npm was killed with -9 ends on its own in a moment.
function isShuttingDown({ isEnding, ancestors = [] }: DemoInstance): boolean {
  return isEnding === true || !ancestors.every(isAlive);
}

function describeRunning({ pid, site }: DemoInstance): string {
  const location = site ? ` at ${site}` : '';
  return `The demo of this folder is already running${location} (process ${pid}); stop it first to start it again.`;
}

function forceExit({ pid }: ProcessIdentity): void {
  try {
    kill(pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
    throw new OperationalError(
      `The demo that is ending (process ${pid}) belongs to another user; stop it first.`,
    );
  }
}

function markEnding(): void {
  const instance = findInstance();
  if (instance?.pid !== process.pid) return;
  try {
    writeInstance({ ...instance, isEnding: true });
  } catch {
    // The disk may be full by now: then the next demo says that this one is still running.
  }
}

function writeInstance(record: DemoInstance): void {
  writeFileAtomically(INSTANCE_FILE, { text: JSON.stringify(record) });
}

function findInstance(): DemoInstance | null {
  const value = findJson(INSTANCE_FILE);
  return isProcessIdentity(value) ? value : null;
}
