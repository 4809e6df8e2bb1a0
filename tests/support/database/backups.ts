import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { requireRestorable, restoreBackup } from '@/lib/platform/database/backup/restore-backup';
import { listTables } from '@/lib/platform/database/backup/tables';
import { writeBackup } from '@/lib/platform/database/backup/write-backup';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { copyDatabase, type DatabaseCopy } from './database-copy';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const quietly = () => undefined;

/** Backs up the test's database, by default to a scratch folder. */
export async function makeBackup(file = join(makeScratchFolder(), 'backup')): Promise<string> {
  await withClient(findDatabaseOwnerUrl() ?? '', (client) =>
    writeBackup(client, { file, onProgress: quietly }),
  );
  return file;
}

/** A database without records, for the running test only. */
export async function makeEmptyDatabase(): Promise<DatabaseCopy> {
  const copy = await copyDatabase(inject('template'), 'restored');
  onTestFinished(copy.drop);
  return copy;
}

/** Restores a backup into a database like `npm run restore`. */
export async function restore(
  file: string,
  { isReplacing = false, ...urls }: DatabaseCopy & { isReplacing?: boolean },
): Promise<void> {
  const backup = await requireRestorable(file);
  await restoreBackup(urls, { ...backup, isReplacing, onProgress: quietly });
}

/** The full content of a database: a digest of each table's rows, and the schema. */
export async function fullContentOf(ownerUrl: string): Promise<Record<string, unknown>> {
  return withClient(ownerUrl, async (client) => {
    const content: Record<string, unknown> = {};
    for (const { name } of await listTables(client)) {
      // A restore refreshes the derived counts and texts, and records that it did.
      if (name === 'activity_watermark') continue;
      const { rows } = await client.query(
        `SELECT count(*)::int AS rows, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS digest FROM ${name} t`,
      );
      content[name] = rows[0];
    }
    for (const [name, query] of Object.entries(SCHEMA_QUERIES)) {
      content[name] = (await client.query(query)).rows;
    }
    return content;
  });
}

const SCHEMA_QUERIES: Record<string, string> = {
  columns: `SELECT table_name, column_name, data_type, is_nullable, column_default
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position`,
  indexes: `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
  constraints: `SELECT conrelid::regclass::text AS table, conname, convalidated, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  rights: `SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
    AND relkind IN ('r', 'S') ORDER BY 1`,
  migrations: `SELECT migration_name FROM _prisma_migrations ORDER BY 1`,
};
