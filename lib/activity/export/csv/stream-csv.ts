import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import type { CopiedLines } from '@/lib/activity/export/copied-rows';
import { writeLines, type CsvFile, type LinesToWrite } from './write-lines';

// Relative to the project folder, which every command runs in; the bundler must not follow it.
const WORKER_FILE = ['lib', 'activity', 'export', 'csv', 'csv-thread.ts'].join('/');

// Of shorter files: starting a thread takes longer than formatting them.
const MAX_INLINE_COUNT = 2000;

// What is read ahead of the slowest reader: as much as keeps the threads busy.
const MAX_AHEAD = 4;
const MAX_BYTES_AHEAD = 2 * 1024 * 1024;

// Readers of the log take precedence over downloads: the OS scheduler gives such a thread little
// weight.
const NICENESS = 10;
const IDLE_MS = 60_000;

// Development reloads modules; without the global, each reload would start new threads.
const globals = globalThis as typeof globalThis & {
  activityLogCsvThreads?: Piscina<LinesToWrite, Uint8Array>;
};

type Lines = { count: number; batches: AsyncIterator<CopiedLines, null> };

/**
 * Formats `count` copied lines as lines of CSV in UTF-8, in their order. Those of a long file in threads
 * of their own, so that this one can answer others meanwhile. Throws what reading or formatting throws.
 */
export async function* streamCsv(
  { count, batches }: Lines,
  file: CsvFile,
): AsyncGenerator<Uint8Array, void, undefined> {
  const write = count <= MAX_INLINE_COUNT ? writeInline : writeInThread;
  const ahead: { csv: Promise<Uint8Array>; bytes: number }[] = [];
  let bytesAhead = 0;
  let isRead = false;
  for (;;) {
    while (!isRead && ahead.length < MAX_AHEAD && bytesAhead < MAX_BYTES_AHEAD) {
      const { done, value } = await batches.next();
      if (done) {
        isRead = true;
        break;
      }
      const bytes = value.lines.byteLength;
      const csv = write({ ...file, lines: value.lines });
      // Awaited in its turn; until then a failure must not count as unhandled.
      csv.catch(() => undefined);
      ahead.push({ csv, bytes });
      bytesAhead += bytes;
    }
    const first = ahead.shift();
    if (!first) return;
    yield await first.csv;
    bytesAhead -= first.bytes;
  }
}

async function writeInline(task: LinesToWrite): Promise<Uint8Array> {
  return writeLines(task);
}

function writeInThread(task: LinesToWrite): Promise<Uint8Array> {
  globals.activityLogCsvThreads ??= startThreads();
  const { buffer } = task.lines;
  const transferList = buffer instanceof ArrayBuffer ? [buffer] : [];
  return globals.activityLogCsvThreads.run(task, { transferList });
}

function startThreads(): Piscina<LinesToWrite, Uint8Array> {
  return new Piscina({
    filename: resolve(WORKER_FILE),
    // The worker is TypeScript, like the rest of the project.
    execArgv: ['--import', 'tsx'],
    minThreads: 0,
    maxThreads: Math.max(2, availableParallelism() - 1),
    idleTimeout: IDLE_MS,
    niceIncrement: NICENESS,
  });
}
