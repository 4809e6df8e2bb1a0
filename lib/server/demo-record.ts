import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, Failure } from '@/lib/failure';
import { closeAtEnd } from '@/lib/process/closing';
import { kill } from '@/lib/process/process-list';
import { findMark, isAlive, ownMark, type ProcessMark } from '@/lib/process/process-mark';
import { tell } from '@/lib/process/progress';

const RECORD = '.data/demo.json';
const PATIENCE_MS = 15_000;

/**
 * Makes this process the demo of this folder. One that still runs, left over when npm was killed,
 * is ended first, as it holds the port.
 */
export async function becomeTheDemo(): Promise<void> {
  const former = findMark(RECORD);
  if (former && isAlive(former)) await endFormer(former);
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, JSON.stringify(ownMark()));
  closeAtEnd(async () => {
    // Unless a later demo has put its own there.
    if (findMark(RECORD)?.pid === process.pid) rmSync(RECORD, { force: true });
  });
}

async function endFormer(former: ProcessMark): Promise<void> {
  tell(`A demo of this folder runs already (process ${former.pid}); ending it.`);
  tellToEnd(former, 'SIGTERM');
  const deadline = performance.now() + PATIENCE_MS;
  while (isAlive(former)) {
    if (performance.now() > deadline) tellToEnd(former, 'SIGKILL');
    await sleep(50);
  }
}

function tellToEnd({ pid }: ProcessMark, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
    throw new Failure(
      `The demo that runs already (process ${pid}) is another user's; end it first.`,
    );
  }
}
