import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import type { CheckTask } from './check-thread';
import type { FileComparison, FileFacts } from './checked-file';

// Relative to the project folder, which every command runs in; the bundler must not follow it.
const WORKER_FILE = ['lib', 'receipts', 'compare', 'check-thread.ts'].join('/');

// Readers of the log take precedence over checks: the OS scheduler gives such a thread little weight.
const NICENESS = 10;

/** The file of a check, in a thread of its own: megabytes a second are hashed, and rows compared. */
export class FileInThread {
  private readonly thread = new Piscina<CheckTask, unknown>({
    filename: resolve(WORKER_FILE),
    // The worker is TypeScript, like the rest of the project.
    execArgv: ['--import', 'tsx'],
    minThreads: 1,
    maxThreads: 1,
    niceIncrement: NICENESS,
  });

  /** Takes the next bytes of the file; resolves when it is ready for more. */
  async add(chunk: Uint8Array): Promise<void> {
    await this.thread.run({ name: 'add', chunk });
  }

  async finish(): Promise<FileFacts> {
    return (await this.thread.run({ name: 'finish' })) as FileFacts;
  }

  /** How many rows of the file are rows of an export, by its list. */
  async countCommonRows(list: Uint8Array): Promise<number> {
    return (await this.thread.run({ name: 'countCommonRows', list })) as number;
  }

  async compare(list: Uint8Array): Promise<FileComparison> {
    return (await this.thread.run({ name: 'compare', list })) as FileComparison;
  }

  /** Ends the thread, and forgets the file. Never throws. */
  async close(): Promise<void> {
    await this.thread.run({ name: 'close' }).catch(() => undefined);
    await this.thread.destroy();
  }
}
