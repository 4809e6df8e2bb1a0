import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { withPath } from '@/lib/platform/errors/operational-error';

/**
 * Writes a small file so that readers see either all of it or the former content, even when the disk
 * is full or the process is killed. `mode` applies to a new file.
 */
export function writeFileAtomically(
  file: string,
  { text, mode }: { text: string; mode?: number },
): void {
  const tempFile = `${file}.${randomUUID()}`;
  try {
    writeFileSync(tempFile, text, { mode });
    renameSync(tempFile, file);
  } catch (error) {
    throw withPath(error, file);
  } finally {
    rmSync(tempFile, { force: true });
  }
}
