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

/** What was restored, by table, and when the backup was made. */
export type RestoreResult = { madeAt: string; rows: LoadedRows };

/** A backup that was checked and can be restored by this version. */
export type VerifiedBackup = { file: string; header: BackupHeader };

/** Checks a backup. Throws OperationalError when it is incomplete or from a newer version. */
export async function requireRestorable(file: string): Promise<VerifiedBackup> {
  const header = await requireIntact(file);
  const knownNames = listMigrationNames();
  const unknown = header.migrations.find((name) => !knownNames.includes(name));
  if (unknown === undefined) return { file, header };
  throw new OperationalError(
    `${file} was made by a newer version of this program (its migration ${unknown} is not known here); restore it with that version or a later one.`,
  );
}

/**
 * Replaces the database of `urls` with the content of a backup. Nothing is changed until all of it is
 * loaded into a staging database and migrated to this version. Throws OperationalError when the
 * database contains data that must not be replaced, or has open connections.
 */
export async function restoreBackup(
  urls: DatabaseUrls,
  options: VerifiedBackup & { isReplacing: boolean; onProgress: OnProgress },
): Promise<RestoreResult> {
  const { file, header, isReplacing, onProgress } = options;
  if (!isReplacing) await requireEmpty(urls.ownerUrl);
  const staging = {
    url: withDatabase(urls.url, STAGING_DATABASE),
    ownerUrl: withDatabase(urls.ownerUrl, STAGING_DATABASE),
  };
  try {
    await withClient(withDatabase(urls.ownerUrl, 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${STAGING_DATABASE}`),
    );
    const rows = await fillStaging(staging, { file, header, onProgress });
    await swapInStaging(urls);
    return { madeAt: header.madeAt, rows };
  } finally {
    await dropStaging(urls);
  }
}

async function fillStaging(
  staging: DatabaseUrls,
  { file, header, onProgress }: VerifiedBackup & { onProgress: OnProgress },
): Promise<LoadedRows> {
  await migrateDatabase({ url: staging.ownerUrl, only: header.migrations });
  onProgress('Reading the backup …');
  const { reader, close } = await openContent(createReadStream(file));
  try {
    const rows = await withClient(staging.ownerUrl, (client) =>
      loadContent(client, { reader, onProgress }),
    );
    await prepareDatabase(staging, onProgress);
    await withClient(staging.ownerUrl, async (client) => {
      // The log will say so itself: what was sealed after the backup was made is not in it.
      await client.query('UPDATE tlog_head SET restored_at = now()');
      await client.query('ANALYZE');
    });
    return rows;
  } finally {
    close();
  }
}

async function requireEmpty(ownerUrl: string): Promise<void> {
  const contents = await withClient(ownerUrl, findContentSummary);
  if (contents === null) return;
  throw new OperationalError(
    `The database already contains ${contents}; back it up first, and add --replace to overwrite it.`,
  );
}
