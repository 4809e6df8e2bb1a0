import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { distributeDatabase } from '@/lib/platform/database/distributed/distribute';
import { describePending } from '@/lib/platform/database/migrations/migrate';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';

/** Distributes the tables of the current database by partner over the servers of its Citus cluster. */
export default async function distribute(): Promise<void> {
  const { ownerUrl } = await openCurrentDatabase();
  const pending = await describePending(ownerUrl);
  if (pending !== null) throw new OperationalError(pending);
  const tables = await distributeDatabase(ownerUrl, logLine);
  console.log(
    tables.length === 0
      ? 'The database is distributed already.'
      : `Distributed ${tables.join(', ')}. Start the servers anew.`,
  );
}
