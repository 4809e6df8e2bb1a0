import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, withPath } from '@/lib/platform/errors/operational-error';

/** The name of a log's folder: what its origin says, without what leads elsewhere. */
export function folderNameOf(origin: string): string {
  return origin.replace(/[^\w.-]+/g, '_').replace(/^\.+/, '_');
}

/** The largest size that a folder has a file of; 0 when it has none, or is not there. */
export async function findLargestSize(folder: string): Promise<number> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const sizes = names.filter((name) => /^[1-9]\d{0,14}$/.test(name)).map(Number);
  return sizes.reduce((largest, size) => Math.max(largest, size), 0);
}

/** The text of a file; null when it is not there. */
export async function findText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Writes a file so that it has all of the new content, or the former, whatever happens, and makes its folder.
 * Nobody waits for the disk, which may be one of a network. The folder above must be there: it may be a
 * disk that is not mounted just now.
 */
export async function writeCheckpointFile(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  const tempFile = join(folder, `.${basename(file)}.${randomUUID()}`);
  try {
    await mkdir(folder).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    await writeAndSync(tempFile, text);
    await rename(tempFile, file);
  } catch (error) {
    await rm(tempFile, { force: true }).catch(() => undefined);
    throw withPath(error, file);
  }
}

async function writeAndSync(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
