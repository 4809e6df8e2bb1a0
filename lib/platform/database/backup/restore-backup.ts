import { createReadStream } from 'node:fs';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';
import { migrateDatabase } from '@/lib/platform/database/migrations/migrate';
import { listMigrationNames } from '@/lib/platform/database/migrations/migration-files';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { Failure } from '@/lib/platform/errors/failure';
import type { BackupHead } from './head';
import { loadContent, type Loaded } from './load-content';
import { openContent, requireWhole } from './read-backup';
import { dropSpares, putInPlace, SPARE } from './spare-database';
import { findHoldings } from './holdings';

type OnProgress = (sentence: string) => void;

/** What was restored, by tables, and when it had been put aside. */
export type Restored = { madeAt: string; rows: Loaded };

/** A backup that was looked through and can be restored by this version. */
export type Backup = { file: string; head: BackupHead };

/** Makes sure of that. Throws Failure when the file is not whole, or of a newer version. */
export async function requireRestorable(file: string): Promise<Backup> {
  const head = await requireWhole(file);
  const known = listMigrationNames();
  const unknown = head.migrations.find((name) => !known.includes(name));
  if (unknown === undefined) return { file, head };
  throw new Failure(
    `${file} was made by a newer version of this program (its migration ${unknown} is not known here); restore it by that version, or a later one.`,
  );
}

/**
 * Puts what a backup holds in the place of the database of `urls`, of which nothing is changed until
 * all of it is there and brought to this version. Throws Failure when there is something in the
 * database that is not to be replaced, or somebody connected to it.
 */
export async function restoreBackup(
  urls: DatabaseUrls,
  options: Backup & { isReplacing: boolean; onProgress: OnProgress },
): Promise<Restored> {
  const { file, head, isReplacing, onProgress } = options;
  if (!isReplacing) await requireNothing(urls.ownerUrl);
  const spare = {
    url: withDatabase(urls.url, SPARE),
    ownerUrl: withDatabase(urls.ownerUrl, SPARE),
  };
  try {
    await withClient(withDatabase(urls.ownerUrl, 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${SPARE}`),
    );
    const rows = await fill(spare, { file, head, onProgress });
    await putInPlace(urls);
    return { madeAt: head.madeAt, rows };
  } finally {
    await dropSpares(urls);
  }
}

async function fill(
  spare: DatabaseUrls,
  { file, head, onProgress }: Backup & { onProgress: OnProgress },
): Promise<Loaded> {
  await migrateDatabase({ url: spare.ownerUrl, only: head.migrations });
  onProgress('Reading the backup …');
  const { pieces, close } = await openContent(createReadStream(file));
  try {
    const rows = await withClient(spare.ownerUrl, (client) =>
      loadContent(client, { pieces, onProgress }),
    );
    await prepareDatabase(spare, onProgress);
    await withClient(spare.ownerUrl, (client) => client.query('ANALYZE'));
    return rows;
  } finally {
    close();
  }
}

async function requireNothing(ownerUrl: string): Promise<void> {
  const holdings = await withClient(ownerUrl, findHoldings);
  if (holdings === null) return;
  throw new Failure(
    `The database holds ${holdings} already; make a backup of it, and add --replace to have this one in its place.`,
  );
}
