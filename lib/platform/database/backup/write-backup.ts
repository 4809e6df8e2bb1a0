import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, constants } from 'node:zlib';
import type pg from 'pg';
import {
  withPath,
  codeOf,
  describeFileError,
  OperationalError,
} from '@/lib/platform/errors/operational-error';
import { closeOnExit } from '@/lib/platform/process/shutdown';
import { dumpDatabase, type DumpStats } from './dump';
import { findHeader } from './read-backup';
import { trailerOf } from './trailer';

/** What a backup holds, and how large the file is. */
export type BackupResult = DumpStats & { bytes: number };

/**
 * Writes all that the database of `client` holds, as of one moment, into `file`, a gzip of SQL for psql
 * that only this account may read. The name is given when all of it is on the disk; a backup of that
 * name is replaced, anything else is not. Throws Failure, and leaves nothing, when it cannot be done.
 */
export async function writeBackup(
  client: pg.ClientBase,
  { file, onProgress }: { file: string; onProgress: (sentence: string) => void },
): Promise<BackupResult> {
  try {
    await requireReplaceable(file);
    const draft = `${file}.${randomUUID().slice(0, 8)}.part`;
    const handle = await create(draft, file);
    const remove = closeOnExit(() => rm(draft, { force: true }));
    try {
      const copied = await writeCompressed(handle, dumpDatabase(client, onProgress));
      await handle.sync();
      const { size } = await handle.stat();
      await rename(draft, file);
      await syncFolder(dirname(file));
      return { ...copied, bytes: size };
    } finally {
      await handle.close();
      await remove();
    }
  } catch (error) {
    throw asFileError(error, file);
  }
}

// By the name that was given, rather than that of the draft.
function asFileError(error: unknown, file: string): unknown {
  const sentence = describeFileError(withPath(error, file));
  return sentence === null ? error : new OperationalError(`${sentence} No backup was made.`);
}

async function requireReplaceable(file: string): Promise<void> {
  try {
    if (await findHeader(createReadStream(file))) return;
  } catch (error) {
    // Which of the two is told where it is to be made.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return;
    if (codeOf(error) === 'EISDIR')
      throw new OperationalError(`${file} is a folder; name a file in it.`);
    throw error;
  }
  throw new OperationalError(
    `${file} is there and is no backup, so it stays as it is; name another file.`,
  );
}

async function create(draft: string, file: string): Promise<FileHandle> {
  try {
    return await open(draft, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      throw new OperationalError(
        `The folder ${dirname(file)}, which ${file} is to be in, is not there.`,
      );
    }
    throw error;
  }
}

async function writeCompressed(
  handle: FileHandle,
  content: AsyncGenerator<Buffer, DumpStats>,
): Promise<DumpStats> {
  const hash = createHash('sha256');
  let copied: DumpStats = { tables: 0, rows: 0 };
  // For a third of the time that the usual level takes, a tenth more bytes.
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 1 << 18 });
  await pipeline(
    async function* () {
      copied = yield* content;
    },
    gzip,
    async function (compressed: AsyncIterable<Buffer>) {
      for await (const bytes of compressed) {
        hash.update(bytes);
        await handle.writeFile(bytes);
      }
    },
  );
  await handle.writeFile(trailerOf(hash.digest('hex')));
  return copied;
}

// Else a power cut might forget the name of what is on the disk. Not every system lets a folder be synced.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
