import pg from 'pg';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';
import { withTransaction } from '@/lib/platform/database/transaction';
import { codeOf, Failure } from '@/lib/platform/errors/failure';

/** The database that a backup is restored to, before it takes the place of the one in use. */
export const SPARE = 'activity_log_restored';
// The one that was in use, until it is dropped.
const FORMER = 'activity_log_former';

/** Gives the spare database the name of that of `urls`. Throws Failure while somebody is connected there. */
export async function putInPlace(urls: DatabaseUrls): Promise<void> {
  const name = pg.escapeIdentifier(new URL(urls.ownerUrl).pathname.slice(1));
  await onServer(urls, async (client) => {
    try {
      await withTransaction(client, async () => {
        await client.query(`ALTER DATABASE ${name} RENAME TO ${FORMER}`);
        await client.query(`ALTER DATABASE ${SPARE} RENAME TO ${name}`);
      });
    } catch (error) {
      // PostgreSQL's "object_in_use".
      if (codeOf(error) !== '55006') throw error;
      throw new Failure(
        'Somebody is connected to the database that is to be replaced; end that first. Nothing was changed.',
      );
    }
  });
}

/** Drops what a restore has made and needs no more, or has left when it was killed. */
export async function dropSpares(urls: DatabaseUrls): Promise<void> {
  await onServer(urls, async (client) => {
    for (const name of [SPARE, FORMER]) {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
}

function onServer(urls: DatabaseUrls, work: (client: pg.Client) => Promise<void>): Promise<void> {
  return withClient(withDatabase(urls.ownerUrl, 'postgres'), work);
}
