import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { parseHeader, type BackupHeader } from './header';
import { BackupReader } from './backup-reader';
import { digestOf, isTrailer, TRAILER_BYTES, trailerOf } from './trailer';

/**
 * Makes sure that `file` is a backup exactly as it was written, and returns its header. Throws
 * OperationalError when it is something else, truncated, modified, or from a newer version.
 */
export async function requireIntact(file: string): Promise<BackupHeader> {
  const { size, end } = await readEnd(file);
  if (!isTrailer(end)) {
    const isBackup = await findHeader(createReadStream(file));
    throw new OperationalError(
      isBackup
        ? `${file} is incomplete: its end is missing. Nothing was changed.`
        : `${file} is not a backup of an activity log. Nothing was changed.`,
    );
  }
  if (!end.equals(trailerOf(await digestOf(file, size - TRAILER_BYTES)))) {
    throw new OperationalError(
      `${file} is damaged: its SHA-256 does not match. Nothing was changed; use another copy of it.`,
    );
  }
  const header = await findHeader(createReadStream(file));
  if (header) return header;
  throw new OperationalError(`${file} is not a backup of an activity log. Nothing was changed.`);
}

/**
 * The header of a backup, read from a stream, which is closed afterwards; null when it is not a
 * backup. Throws OperationalError for a backup in a newer format.
 */
export async function findHeader(file: Readable): Promise<BackupHeader | null> {
  const { reader, close } = unpack(file);
  try {
    return parseHeader(await findFirstLine(reader));
  } finally {
    close();
  }
}

async function findFirstLine(reader: BackupReader): Promise<string> {
  try {
    return await reader.readLine();
  } catch (error) {
    // Not gzip, or it ends within its first line.
    if (/^Z_/.test(codeOf(error) ?? '') || error instanceof OperationalError) return '';
    throw error;
  }
}

/** The content of a backup after its header, and a function that closes the file. */
export async function openContent(
  file: Readable,
): Promise<{ reader: BackupReader; close: () => void }> {
  const unpacked = unpack(file);
  await unpacked.reader.readLine();
  return unpacked;
}

function unpack(file: Readable): { reader: BackupReader; close: () => void } {
  // Without this flush a truncated file would throw here; completeness is checked elsewhere.
  const gunzip = createGunzip({ chunkSize: 1 << 18, finishFlush: constants.Z_SYNC_FLUSH });
  file.on('error', (error) => gunzip.destroy(error));
  file.pipe(gunzip);
  const close = () => {
    file.destroy();
    gunzip.destroy();
  };
  return { reader: new BackupReader(gunzip), close };
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
      throw new OperationalError(`${file} is a folder, not a backup.`);
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
