import { resolve } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { THREAD_COUNT } from './intake-slots';
import type { BodyTask, RecordsBody } from './prepare-body';

// Relative to the project folder, which every command runs in; the bundler must not follow it.
const WORKER_FILE = ['lib', 'api', 'intake', 'prepare-body.ts'].join('/');

// Readers of the log take precedence over senders: the OS scheduler gives such a thread little
// weight.
const NICENESS = 10;

// A thousand records leave some 60 MB behind. With the default of a third of this, an eighth of the time
// went into collecting them.
const YOUNG_GENERATION_MB = 96;

// Development reloads modules; without the global, each reload would start new threads.
const globals = globalThis as typeof globalThis & {
  activityLogThreads?: Piscina<BodyTask, void>;
};

/**
 * Prepares a body in a worker thread, which sends what becomes of it to `port`: a thousand records take
 * about 40 ms, during which this thread could not respond to anybody. Resolves when the thread has done
 * its part. The threads start when first needed.
 */
export async function prepareInThread(body: RecordsBody, port: MessagePort): Promise<void> {
  globals.activityLogThreads ??= startThreads();
  // Transferred, not copied.
  const { buffer, byteLength } = body.bytes;
  // A short body may lie in a buffer that others share.
  const ownsBuffer = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  const transferList = ownsBuffer ? [buffer, port] : [port];
  await globals.activityLogThreads.run({ ...body, port }, { transferList });
}

function startThreads(): Piscina<BodyTask, void> {
  return new Piscina({
    filename: resolve(WORKER_FILE),
    // The worker is TypeScript, like the rest of the project.
    execArgv: ['--import', 'tsx'],
    // All at once: starting a thread only when a body waits for it would take seconds.
    minThreads: THREAD_COUNT,
    maxThreads: THREAD_COUNT,
    niceIncrement: NICENESS,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
}
