import { openDatabaseInForce } from '@/lib/platform/database/in-force';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { tell } from '@/lib/platform/process/progress';

/**
 * Applies what is missing of prisma/migrations to the database in force, as its owner, and gives
 * the application its rights.
 */
export default async function migrate(): Promise<void> {
  const database = await openDatabaseInForce();
  const applied = await prepareDatabase(database, tell);
  console.log(
    applied.length === 0
      ? 'The database has every migration already.'
      : `Applied ${applied.join(', ')}.`,
  );
}
