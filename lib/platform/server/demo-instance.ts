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

/** What a demo notes of itself: where it serves, what started it, and whether it is on its way out. */
type DemoInstance = ProcessIdentity & {
  site?: string;
  ancestors?: ProcessIdentity[];
  isEnding?: boolean;
};

const INSTANCE_FILE = '.data/demo.json';
const LOCK = '.data/demo.lock';
// A demo takes less to end in good order.
const EXIT_TIMEOUT_MS = 45_000;

/**
 * Makes this process the demo of this folder, to be served at `site`. Throws Failure when one runs
 * already, saying where, and leaves that one alone; one that is ending is waited for. After kill -9
 * only the record of a demo is left, which names a process that is gone.
 */
export async function claimDemoInstance(site: string): Promise<void> {
  mkdirSync(dirname(INSTANCE_FILE), { recursive: true });
  await withLock(LOCK, async () => {
    const former = findInstance();
    if (former && isAlive(former)) await awaitExitOf(former);
    writeInstance({ ...currentProcessIdentity(), site, ancestors: listAncestors() });
  });
  closeOnExit(async () => {
    // Unless a later demo has put its own there.
    if (findInstance()?.pid === process.pid) rmSync(INSTANCE_FILE, { force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, markEnding);
}

async function awaitExitOf(former: DemoInstance): Promise<void> {
  if (!isShuttingDown(former)) throw new OperationalError(describeRunning(former));
  logLine(`The demo of this folder that ran before (process ${former.pid}) is ending …`);
  const deadline = performance.now() + EXIT_TIMEOUT_MS;
  while (isAlive(former)) {
    if (performance.now() > deadline) forceExit(former);
    await sleep(50);
  }
}

// One whose npm was killed with -9 ends by itself, in a moment.
function isShuttingDown({ isEnding, ancestors = [] }: DemoInstance): boolean {
  return isEnding === true || !ancestors.every(isAlive);
}

function describeRunning({ pid, site }: DemoInstance): string {
  const place = site ? ` at ${site}` : '';
  return `The demo of this folder runs already${place} (process ${pid}), and goes on; end that one first to start it anew.`;
}

function forceExit({ pid }: ProcessIdentity): void {
  try {
    kill(pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
    throw new OperationalError(
      `The demo that is ending (process ${pid}) is another user's; end it first.`,
    );
  }
}

function markEnding(): void {
  const own = findInstance();
  if (own?.pid !== process.pid) return;
  try {
    writeInstance({ ...own, isEnding: true });
  } catch {
    // A disk that is full meanwhile: whoever starts next is told that this one runs still.
  }
}

function writeInstance(record: DemoInstance): void {
  writeFileAtomically(INSTANCE_FILE, { text: JSON.stringify(record) });
}

function findInstance(): DemoInstance | null {
  const value = findJson(INSTANCE_FILE);
  return isProcessIdentity(value) ? value : null;
}
