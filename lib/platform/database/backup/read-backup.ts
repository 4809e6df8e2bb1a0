import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { parseHeader, type BackupHeader } from './header';
import { BackupReader } from './backup-reader';
import { digestOf, isTrailer, TRAILER_BYTES, trailerOf } from './trailer';

/**
 * Makes sure that `file` is a backup to its last byte as it was written, and gives its head. Throws
 * Failure when it is something else, was cut off or changed, or is of a newer version.
 */
export async function requireIntact(file: string): Promise<BackupHeader> {
  const { size, end } = await readEnd(file);
  if (!isTrailer(end)) {
    const isBackup = await findHeader(createReadStream(file));
    throw new OperationalError(
      isBackup
        ? `${file} is not whole: its end is missing, so it was cut off. Nothing was changed.`
        : `${file} is no backup of an activity log. Nothing was changed.`,
    );
  }
  if (!end.equals(trailerOf(await digestOf(file, size - TRAILER_BYTES)))) {
    throw new OperationalError(
      `${file} is not as it was written: its SHA-256 is another. Nothing was changed; take another copy of it.`,
    );
  }
  const head = await findHeader(createReadStream(file));
  if (head) return head;
  throw new OperationalError(`${file} is no backup of an activity log. Nothing was changed.`);
}

/**
 * The head of a backup that a stream gives the bytes of, and closes it; null when it is none. Throws
 * Failure for a backup of a newer form.
 */
export async function findHeader(file: Readable): Promise<BackupHeader | null> {
  const { pieces, close } = unpack(file);
  try {
    return parseHeader(await findFirstLine(pieces));
  } finally {
    close();
  }
}

async function findFirstLine(pieces: BackupReader): Promise<string> {
  try {
    return await pieces.readLine();
  } catch (error) {
    // What is no gzip, and what ends before its first line does.
    if (/^Z_/.test(codeOf(error) ?? '') || error instanceof OperationalError) return '';
    throw error;
  }
}

/** The content of a backup behind its head, and what closes the file. */
export async function openContent(
  file: Readable,
): Promise<{ pieces: BackupReader; close: () => void }> {
  const unpacked = unpack(file);
  await unpacked.pieces.readLine();
  return unpacked;
}

function unpack(file: Readable): { pieces: BackupReader; close: () => void } {
  // Of what was cut off there is to be as much as there is: whether all is there is asked otherwise.
  const gunzip = createGunzip({ chunkSize: 1 << 18, finishFlush: constants.Z_SYNC_FLUSH });
  file.on('error', (error) => gunzip.destroy(error));
  file.pipe(gunzip);
  const close = () => {
    file.destroy();
    gunzip.destroy();
  };
  return { pieces: new BackupReader(gunzip), close };
}

async function readEnd(file: string): Promise<{ size: number; end: Buffer }> {
  const handle = await openFile(file);
  try {
    const { size } = await handle.stat();
    const end = Buffer.alloc(Math.min(size, TRAILER_BYTES));
    await handle.read(end, 0, end.length, size - end.length);
    return { size, end };
  } catch (error) {
    if (codeOf(error) === 'EISDIR')
      throw new OperationalError(`${file} is a folder, and no backup.`);
    throw error;
  } finally {
    await handle.close();
  }
}

async function openFile(file: string) {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      throw new OperationalError(`There is no file ${file}.`);
    }
    throw error;
  }
}
