import { createReadStream } from 'node:fs';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';
import { migrateDatabase } from '@/lib/platform/database/migrations/migrate';
import { listMigrationNames } from '@/lib/platform/database/migrations/migration-files';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { BackupHeader } from './header';
import { loadContent, type LoadedRows } from './load-content';
import { openContent, requireIntact } from './read-backup';
import { dropStaging, swapInStaging, STAGING_DATABASE } from './staging-database';
import { findContentSummary } from './content-summary';

type OnProgress = (sentence: string) => void;

/** What was restored, by tables, and when it had been put aside. */
export type RestoreResult = { madeAt: string; rows: LoadedRows };

/** A backup that was looked through and can be restored by this version. */
export type VerifiedBackup = { file: string; header: BackupHeader };

/** Makes sure of that. Throws Failure when the file is not whole, or of a newer version. */
export async function requireRestorable(file: string): Promise<VerifiedBackup> {
  const header = await requireIntact(file);
  const known = listMigrationNames();
  const unknown = header.migrations.find((name) => !known.includes(name));
  if (unknown === undefined) return { file, header };
  throw new OperationalError(
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
  options: VerifiedBackup & { isReplacing: boolean; onProgress: OnProgress },
): Promise<RestoreResult> {
  const { file, header, isReplacing, onProgress } = options;
  if (!isReplacing) await requireEmpty(urls.ownerUrl);
  const spare = {
    url: withDatabase(urls.url, STAGING_DATABASE),
    ownerUrl: withDatabase(urls.ownerUrl, STAGING_DATABASE),
  };
  try {
    await withClient(withDatabase(urls.ownerUrl, 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${STAGING_DATABASE}`),
    );
    const rows = await fillStaging(spare, { file, header, onProgress });
    await swapInStaging(urls);
    return { madeAt: header.madeAt, rows };
  } finally {
    await dropStaging(urls);
  }
}

async function fillStaging(
  spare: DatabaseUrls,
  { file, header, onProgress }: VerifiedBackup & { onProgress: OnProgress },
): Promise<LoadedRows> {
  await migrateDatabase({ url: spare.ownerUrl, only: header.migrations });
  onProgress('Reading the backup …');
  const { pieces: reader, close } = await openContent(createReadStream(file));
  try {
    const rows = await withClient(spare.ownerUrl, (client) =>
      loadContent(client, { reader, onProgress }),
    );
    await prepareDatabase(spare, onProgress);
    await withClient(spare.ownerUrl, (client) => client.query('ANALYZE'));
    return rows;
  } finally {
    close();
  }
}

async function requireEmpty(ownerUrl: string): Promise<void> {
  const holdings = await withClient(ownerUrl, findContentSummary);
  if (holdings === null) return;
  throw new OperationalError(
    `The database holds ${holdings} already; make a backup of it, and add --replace to have this one in its place.`,
  );
}
