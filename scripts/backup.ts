import { writeBackup } from '@/lib/platform/database/backup/write-backup';
import { withClient } from '@/lib/platform/database/client';
import {
  EMBEDDED_FOLDER,
  hasEmbeddedDatabase,
} from '@/lib/platform/database/embedded/embedded-server';
import {
  findCurrentUrls,
  openCurrentDatabase,
  type OpenDatabase,
} from '@/lib/platform/database/current-database';
import { acquireSharedMigrationLock } from '@/lib/platform/database/migrations/migration-lock';
import { describeFileError, OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { logLine } from '@/lib/platform/process/progress-log';
import { requireEmbeddedDatabase } from '@/scripts/backup/require-embedded-database';
import type { CommandContext } from './command-context';

/** Backs up the embedded database as of one moment to a file, while it is in use. */
export default async function backup({ args: [file, ...others] }: CommandContext): Promise<void> {
  if (!file || file.startsWith('-') || others.length > 0) {
    throw new OperationalError('Name the file to write: npm run backup -- FILE');
  }
  requireEmbeddedDatabase('backup');
  if (!hasEmbeddedDatabase({ folder: EMBEDDED_FOLDER })) {
    throw new OperationalError(
      'There is no embedded database in this folder yet, so there is nothing to back up.',
    );
  }
  const start = performance.now();
  const { ownerUrl, close } = await open();
  const { rows, tables, bytes } = await withClient(ownerUrl, async (client) => {
    await acquireSharedMigrationLock(client, logLine);
    return writeBackup(client, { file, onProgress: logLine });
  });
  await close();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const size = (bytes / 1e6).toFixed(1);
  console.log(
    `${file}: ${formatCount(rows, 'en')} rows of ${tables} tables, ${size} MB, in ${seconds} s`,
  );
}

// If a full disk leaves no room for registering as a user of the server, a running server is used
// without: the full disk may be the reason for the backup, which goes to another disk.
async function open(): Promise<OpenDatabase> {
  try {
    return await openCurrentDatabase();
  } catch (error) {
    const running = describeFileError(error) === null ? null : await findCurrentUrls();
    if (running === null) throw error;
    return { ...running, close: async () => undefined };
  }
}
