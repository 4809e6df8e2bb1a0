import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import { findProofKeys } from '@/lib/proof/keys/proof-keys';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { startLoop } from '@/lib/platform/process/background-loop';
import { logLine } from '@/lib/platform/process/progress-log';
import type { SealTask } from './seal-thread';

// Relative to the project folder, which every command runs in; the bundler must not follow it.
const WORKER_FILE = ['lib', 'proof', 'sealing', 'seal-thread.ts'].join('/');

// What is stored is sealed within ten seconds.
const INTERVAL_MS = 2_000;
const FAILED_MS = 10_000;

// Who waits for a page takes precedence, and so do the threads that prepare records (10): the OS scheduler
// gives such a thread less weight.
const NICENESS = 15;

/**
 * Seals what is stored, soon after it was, in a thread of its own: the digests of many records would
 * keep this one from answering. Without keys it does nothing. Returns a function that stops it once the
 * current turn is done. It does not keep a process alive.
 */
export function startSealing(): () => Promise<void> {
  if (findProofKeys() === null) return async () => undefined;
  const thread = startThread();
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let lastFailure = '';
  const stop = startLoop(async () => {
    try {
      await thread.run({ kind: 'seal', stop: flag });
      lastFailure = '';
      return INTERVAL_MS;
    } catch (error) {
      const failure = messageOf(error);
      if (failure !== lastFailure) logLine(`The log could not be sealed: ${failure}`);
      lastFailure = failure;
      return FAILED_MS;
    }
  });
  return async () => {
    Atomics.store(flag, 0, 1);
    await stop();
    await thread.run({ kind: 'end' });
    await thread.destroy();
  };
}

function startThread(): Piscina<SealTask, void> {
  return new Piscina({
    filename: resolve(WORKER_FILE),
    // The worker is TypeScript, like the rest of the project.
    execArgv: ['--import', 'tsx'],
    minThreads: 0,
    maxThreads: 1,
    // One for all turns, with its connections.
    idleTimeout: Infinity,
    // Between turns the connections live on, and the timers by which an outage is told.
    atomics: 'disabled',
    niceIncrement: NICENESS,
  });
}
