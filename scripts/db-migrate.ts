import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { logLine } from '@/lib/platform/process/progress-log';

/**
 * Applies what is missing of prisma/migrations to the database in force, as its owner, and gives
 * the application its rights.
 */
export default async function migrate(): Promise<void> {
  const database = await openCurrentDatabase();
  const applied = await prepareDatabase(database, logLine);
  console.log(
    applied.length === 0
      ? 'The database has every migration already.'
      : `Applied ${applied.join(', ')}.`,
  );
}
