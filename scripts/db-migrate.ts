import { openDatabaseInForce } from '@/lib/database/in-force';
import { migrateDatabase } from '@/lib/database/migrate';

/** Applies what is missing of prisma/migrations to the database in force. */
export default async function migrate(): Promise<void> {
  const database = await openDatabaseInForce();
  const applied = await migrateDatabase({ url: database.url });
  console.log(
    applied.length === 0
      ? 'The database has every migration already.'
      : `Applied ${applied.join(', ')}.`,
  );
}
