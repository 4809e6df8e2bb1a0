import { writeBackup } from '@/lib/platform/database/backup/write-backup';
import { withClient } from '@/lib/platform/database/client';
import { EMBEDDED_FOLDER, isEmbeddedThere } from '@/lib/platform/database/embedded/embedded';
import {
  findUrlsInForce,
  openDatabaseInForce,
  type OpenDatabase,
} from '@/lib/platform/database/in-force';
import { keepMigrationsAway } from '@/lib/platform/database/migrations/migration-turn';
import { describeFileTrouble, Failure } from '@/lib/platform/errors/failure';
import { formatCount } from '@/lib/platform/text/numbers';
import { tell } from '@/lib/platform/process/progress';
import { requireEmbeddedInForce } from '@/scripts/backup/embedded-only';
import type { CommandContext } from './command-context';

/** Writes the embedded database as of one moment into a file, while it serves. */
export default async function backup({ args: [file, ...others] }: CommandContext): Promise<void> {
  if (!file || file.startsWith('-') || others.length > 0) {
    throw new Failure('Name one file to be written: npm run backup -- FILE');
  }
  requireEmbeddedInForce('backup');
  if (!isEmbeddedThere({ folder: EMBEDDED_FOLDER })) {
    throw new Failure('There is no embedded database in this folder yet, so nothing to keep.');
  }
  const start = performance.now();
  const { ownerUrl, close } = await open();
  const { rows, tables, bytes } = await withClient(ownerUrl, async (client) => {
    await keepMigrationsAway(client, tell);
    return writeBackup(client, { file, onProgress: tell });
  });
  await close();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const size = (bytes / 1e6).toFixed(1);
  console.log(
    `${file}: ${formatCount(rows, 'en')} rows of ${tables} tables, ${size} MB, in ${seconds} s`,
  );
}

// Where a full disk leaves no room for the note that this needs the server, one that runs is asked
// without: the backup may well be made because of it, for another disk.
async function open(): Promise<OpenDatabase> {
  try {
    return await openDatabaseInForce();
  } catch (error) {
    const running = describeFileTrouble(error) === null ? null : await findUrlsInForce();
    if (running === null) throw error;
    return { ...running, close: async () => undefined };
  }
}
