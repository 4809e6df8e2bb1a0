import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, Failure } from '@/lib/platform/errors/failure';
import { closeAtEnd } from '@/lib/platform/process/closing';
import { withLock } from '@/lib/platform/process/lock';
import { listLaunchers } from '@/lib/platform/process/parent';
import { kill } from '@/lib/platform/process/process-list';
import {
  findJson,
  isAlive,
  isMark,
  ownMark,
  type ProcessMark,
} from '@/lib/platform/process/process-mark';
import { tell } from '@/lib/platform/process/progress';
import { writeWhole } from '@/lib/platform/process/write-whole';

/** What a demo notes of itself: where it serves, what started it, and whether it is on its way out. */
type DemoRecord = ProcessMark & { site?: string; launchers?: ProcessMark[]; isEnding?: boolean };

const RECORD = '.data/demo.json';
const LOCK = '.data/demo.lock';
// A demo takes less to end in good order.
const PATIENCE_MS = 45_000;

/**
 * Makes this process the demo of this folder, to be served at `site`. Throws Failure when one runs
 * already, saying where, and leaves that one alone; one that is ending is waited for. After kill -9
 * only the record of a demo is left, which names a process that is gone.
 */
export async function becomeTheDemo(site: string): Promise<void> {
  mkdirSync(dirname(RECORD), { recursive: true });
  await withLock(LOCK, async () => {
    const former = findRecord();
    if (former && isAlive(former)) await awaitEndOf(former);
    note({ ...ownMark(), site, launchers: listLaunchers() });
  });
  closeAtEnd(async () => {
    // Unless a later demo has put its own there.
    if (findRecord()?.pid === process.pid) rmSync(RECORD, { force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, noteEnding);
}

async function awaitEndOf(former: DemoRecord): Promise<void> {
  if (!isOnItsWayOut(former)) throw new Failure(describeRunning(former));
  tell(`The demo of this folder that ran before (process ${former.pid}) is ending …`);
  const deadline = performance.now() + PATIENCE_MS;
  while (isAlive(former)) {
    if (performance.now() > deadline) tellToEnd(former);
    await sleep(50);
  }
}

// One whose npm was killed with -9 ends by itself, in a moment.
function isOnItsWayOut({ isEnding, launchers = [] }: DemoRecord): boolean {
  return isEnding === true || !launchers.every(isAlive);
}

function describeRunning({ pid, site }: DemoRecord): string {
  const place = site ? ` at ${site}` : '';
  return `The demo of this folder runs already${place} (process ${pid}), and goes on; end that one first to start it anew.`;
}

function tellToEnd({ pid }: ProcessMark): void {
  try {
    kill(pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
    throw new Failure(`The demo that is ending (process ${pid}) is another user's; end it first.`);
  }
}

function noteEnding(): void {
  const own = findRecord();
  if (own?.pid !== process.pid) return;
  try {
    note({ ...own, isEnding: true });
  } catch {
    // A disk that is full meanwhile: whoever starts next is told that this one runs still.
  }
}

function note(record: DemoRecord): void {
  writeWhole(RECORD, { text: JSON.stringify(record) });
}

function findRecord(): DemoRecord | null {
  const value = findJson(RECORD);
  return isMark(value) ? value : null;
}
