import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import type { CopiedRows } from '@/lib/activity/export/copied-rows';
import type { ExportChunk } from '@/lib/activity/export/export-chunk';
import { noteReceivedBytes } from '@/lib/platform/process/received-bytes';
import { LINE_BYTES } from '@/lib/receipts/lines/line-hash';
import { writeLines, type CsvFile, type RowsToWrite } from './write-lines';

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

// Of a thread's heap: what lines leave behind is garbage at once, and a heap grows to what it may have.
const YOUNG_MEGABYTES = 12;

// Development reloads modules; without the global, each reload would start new threads.
const globals = globalThis as typeof globalThis & {
  activityLogCsvThreads?: Piscina<RowsToWrite, Uint8Array>;
};

type Rows = { count: number; batches: AsyncIterator<CopiedRows, null> };

/**
 * Formats `count` copied rows as lines of CSV in UTF-8, in their order, and hashes them. Those of a long
 * file in threads of their own, so that this one can answer others meanwhile. Throws what reading or
 * formatting throws.
 */
export async function* streamCsv(
  { count, batches }: Rows,
  file: CsvFile,
): AsyncGenerator<ExportChunk, void, undefined> {
  const write = count <= MAX_INLINE_COUNT ? writeInline : writeInThread;
  const ahead: { written: Promise<Uint8Array>; count: number; bytes: number }[] = [];
  let bytesAhead = 0;
  let isRead = false;
  for (;;) {
    while (!isRead && ahead.length < MAX_AHEAD && bytesAhead < MAX_BYTES_AHEAD) {
      const { done, value } = await batches.next();
      if (done) {
        isRead = true;
        break;
      }
      const bytes = value.pieces.reduce((sum, piece) => sum + piece.length, 0);
      const written = write({ ...file, ...value });
      // Awaited in its turn; until then a failure must not count as unhandled.
      written.catch(() => undefined);
      ahead.push({ written, count: value.count, bytes });
      bytesAhead += bytes;
    }
    const first = ahead.shift();
    if (!first) return;
    const written = await first.written;
    noteReceivedBytes(written.byteLength);
    yield chunkOf(written, first.count);
    bytesAhead -= first.bytes;
  }
}

function chunkOf(written: Uint8Array, count: number): ExportChunk {
  const end = written.byteLength - count * LINE_BYTES;
  return { bytes: written.subarray(0, end), hashes: written.subarray(end) };
}

async function writeInline(task: RowsToWrite): Promise<Uint8Array> {
  return writeLines(task);
}

function writeInThread(task: RowsToWrite): Promise<Uint8Array> {
  globals.activityLogCsvThreads ??= startThreads();
  const transferList = task.pieces.map(({ buffer }) => buffer);
  return globals.activityLogCsvThreads.run(task, { transferList });
}

function startThreads(): Piscina<RowsToWrite, Uint8Array> {
  return new Piscina({
    filename: resolve(WORKER_FILE),
    // The worker is TypeScript, like the rest of the project.
    execArgv: ['--import', 'tsx'],
    minThreads: 0,
    maxThreads: Math.max(2, availableParallelism() - 1),
    idleTimeout: IDLE_MS,
    niceIncrement: NICENESS,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
}
