import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { logLine } from '@/lib/platform/process/progress-log';

/**
 * Applies the missing migrations to the current database, as its owner, and grants the application its
 * privileges.
 */
export default async function migrate(): Promise<void> {
  const database = await openCurrentDatabase();
  const applied = await prepareDatabase(database, logLine);
  console.log(
    applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`,
  );
}
