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

// A third of it is filled before anything is collected, and what is alive then is copied: its part of a thousand
// records leaves some 12 MB behind in each of two threads.
const YOUNG_GENERATION_MB = 48;

// Development reloads modules; without the global, each reload would start new threads.
const globals = globalThis as typeof globalThis & {
  activityLogThreads?: Piscina<BodyTask, void>;
};

/**
 * Prepares a body in worker threads, each of which sends what becomes of its part to its port: a thousand
 * records take about 40 ms, during which this thread could not respond to anybody. Resolves when all
 * have done their part. The threads start when first needed.
 */
export async function prepareInThreads(body: RecordsBody, ports: MessagePort[]): Promise<void> {
  const threads = (globals.activityLogThreads ??= startThreads());
  const copies = ports.map((port, number) => ({
    port,
    // Handed over, so each thread needs its own. A short body lies in memory that others share.
    bytes: number === 0 && ownsBuffer(body.bytes) ? body.bytes : Uint8Array.from(body.bytes),
  }));
  await Promise.all(
    copies.map(({ port, bytes }, number) => {
      const part = { number, of: ports.length };
      return threads.run({ ...body, bytes, part, port }, { transferList: [bytes.buffer, port] });
    }),
  );
}

function ownsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength;
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
