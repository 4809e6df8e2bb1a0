import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  LOCK_FILE,
  LOCK_TEXT,
  MIGRATIONS_FOLDER,
  NO_FILTERS,
  readMigrations,
  SCHEMA_FILE,
} from './migration-files';
import { withSchemaEngine } from './schema-engine';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { now } from '@/lib/platform/time/time';

/**
 * Writes the migration from the state of prisma/migrations to prisma/schema.prisma; returns its
 * folder, or null when the two already agree. `url` is any database on a server where a scratch
 * database may be created. Throws OperationalError for an invalid name.
 */
export async function writeNewMigration({
  url,
  name,
}: {
  url: string;
  name: string;
}): Promise<string | null> {
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new OperationalError(
      'Name the migration in lower case with underscores, such as add_customers.',
    );
  }
  const sql = await differenceAsSql(url);
  if (sql === null) return null;
  const timestamp = now().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${timestamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  const lock = join(MIGRATIONS_FOLDER, LOCK_FILE);
  if (!existsSync(lock)) writeFileSync(lock, LOCK_TEXT);
  return folder;
}

async function differenceAsSql(url: string): Promise<string | null> {
  const schema = { path: resolve(SCHEMA_FILE), content: readFileSync(SCHEMA_FILE, 'utf8') };
  const { stdout } = await withSchemaEngine(url, ({ engine }) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  return stdout === null || stdout.trim() === '-- This is an empty migration.' ? null : stdout;
}
