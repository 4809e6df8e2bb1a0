import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import { THREAD_COUNT } from './intake-slots';
import type { RecordsBody, PreparedBody } from './prepare-body';

// Relative to the project's folder, which every command runs in; the bundler must not follow it.
const WORKER_FILE = ['lib', 'api', 'intake', 'prepare-body.ts'].join('/');

// Who reads the log goes before who sends: to the scheduler a thread of this niceness counts little.
const NICENESS = 10;

// Development reloads modules; without the global each reload would start new threads.
const globals = globalThis as typeof globalThis & {
  activityLogThreads?: Piscina<RecordsBody, PreparedBody>;
};

/**
 * Prepares a body in another thread: a thousand records take some 40 ms, in which this one would
 * answer nobody. The threads are started when first needed.
 */
export async function prepareInThread(body: RecordsBody): Promise<PreparedBody> {
  globals.activityLogThreads ??= startThreads();
  // Handed over, not copied.
  const { buffer, byteLength } = body.bytes;
  // A short one may lie in a buffer that others share.
  const isItsOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  const transferList = isItsOwn ? [buffer] : [];
  return globals.activityLogThreads.run(body, { transferList });
}

function startThreads(): Piscina<RecordsBody, PreparedBody> {
  return new Piscina({
    filename: resolve(WORKER_FILE),
    // The file is TypeScript, as all of the project is.
    execArgv: ['--import', 'tsx'],
    // Both at once: one that is only started when a body waits for it would keep it for seconds.
    minThreads: THREAD_COUNT,
    maxThreads: THREAD_COUNT,
    niceIncrement: NICENESS,
  });
}
