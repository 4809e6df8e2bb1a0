import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import { THREADS } from './intake-shares';
import type { Body, PreparedBody } from './prepare-body';

// Relative to the project's folder, which every command runs in; the bundler must not follow it.
const FILE = ['lib', 'api', 'intake', 'prepare-body.ts'].join('/');

// Who reads the log goes before who sends: to the scheduler a thread of this niceness counts little.
const NICENESS = 10;

// Development reloads modules; without the global each reload would start new threads.
const kept = globalThis as typeof globalThis & { activityLogThreads?: Piscina<Body, PreparedBody> };

/**
 * Prepares a body in another thread: a thousand records take some 40 ms, in which this one would
 * answer nobody. The threads are started when first needed.
 */
export async function prepareInThread(body: Body): Promise<PreparedBody> {
  kept.activityLogThreads ??= startThreads();
  // Handed over, not copied.
  const { buffer, byteLength } = body.bytes;
  // A short one may lie in a buffer that others share.
  const isItsOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  const transferList = isItsOwn ? [buffer] : [];
  return kept.activityLogThreads.run(body, { transferList });
}

function startThreads(): Piscina<Body, PreparedBody> {
  return new Piscina({
    filename: resolve(FILE),
    // The file is TypeScript, as all of the project is.
    execArgv: ['--import', 'tsx'],
    // Both at once: one that is only started when a body waits for it would keep it for seconds.
    minThreads: THREADS,
    maxThreads: THREADS,
    niceIncrement: NICENESS,
  });
}
