import pg from 'pg';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';
import { withTransaction } from '@/lib/platform/database/transaction';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';

/** The database that a backup is restored into before it replaces the one in use. */
export const STAGING_DATABASE = 'activity_log_restored';
// The replaced database, until it is dropped.
const PREVIOUS_DATABASE = 'activity_log_former';

/** Renames the staging database to that of `urls`. Throws OperationalError while it has connections. */
export async function swapInStaging(urls: DatabaseUrls): Promise<void> {
  const name = pg.escapeIdentifier(new URL(urls.ownerUrl).pathname.slice(1));
  await onServer(urls, async (client) => {
    try {
      await withTransaction(client, async () => {
        await client.query(`ALTER DATABASE ${name} RENAME TO ${PREVIOUS_DATABASE}`);
        await client.query(`ALTER DATABASE ${STAGING_DATABASE} RENAME TO ${name}`);
      });
    } catch (error) {
      // PostgreSQL's "object_in_use".
      if (codeOf(error) !== '55006') throw error;
      throw new OperationalError(
        'The database to be replaced has open connections; close them first. Nothing was changed.',
      );
    }
  });
}

/** Drops the databases that a restore no longer needs, or left behind when it was killed. */
export async function dropStaging(urls: DatabaseUrls): Promise<void> {
  await onServer(urls, async (client) => {
    for (const name of [STAGING_DATABASE, PREVIOUS_DATABASE]) {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
}

function onServer(urls: DatabaseUrls, work: (client: pg.Client) => Promise<void>): Promise<void> {
  return withClient(withDatabase(urls.ownerUrl, 'postgres'), work);
}
