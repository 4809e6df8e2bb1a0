import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, withPath } from '@/lib/platform/errors/operational-error';

type Content = { text: string; mode?: number };

/**
 * Writes a small file so that it has all of the new content, or the former, even after a power cut; on
 * return it is on the disk, under its name.
 */
export function writeFileDurably(file: string, content: Content): void {
  putInPlace(file, { ...content, put: (tempFile) => renameSync(tempFile, file) });
}

/** The same for a file that must not be there yet: false, and nothing is changed, where it is. */
export function createFileDurably(file: string, content: Content): boolean {
  try {
    putInPlace(file, { ...content, put: (tempFile) => linkSync(tempFile, file) });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

type Placing = Content & { put: (tempFile: string) => void };

function putInPlace(file: string, { text, mode, put }: Placing): void {
  const tempFile = `${file}.${randomUUID()}`;
  try {
    writeAndSync(tempFile, { text, mode: mode ?? 0o666 });
    put(tempFile);
    syncFolder(dirname(file));
  } catch (error) {
    throw withPath(error, file);
  } finally {
    rmSync(tempFile, { force: true });
  }
}

function writeAndSync(file: string, { text, mode }: { text: string; mode: number }): void {
  const descriptor = openSync(file, 'wx', mode);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.byteLength;) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

// The new name is in the folder, which is written apart from the file.
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some file systems of networks sync no folders, and promise nothing.
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error;
  } finally {
    closeSync(descriptor);
  }
}
