import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file for as long as somebody needs it, which nobody else can open. */
export class ScratchFile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'activity-log-'));
  private readonly descriptor = openSync(join(this.folder, 'file'), 'w+', 0o600);

  constructor() {
    // Gone from the folder at once: not even a process that is killed leaves it behind.
    if (process.platform !== 'win32') this.remove();
  }

  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.descriptor, bytes, at);
  }

  read({ start, end }: { start: number; end: number }): Buffer {
    const bytes = Buffer.alloc(end - start);
    const length = readSync(this.descriptor, bytes, 0, bytes.length, start);
    return bytes.subarray(0, length);
  }

  close(): void {
    closeSync(this.descriptor);
    this.remove();
  }

  private remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
