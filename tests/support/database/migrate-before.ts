import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@/lib/platform/database/migrations/migrate';
import {
  listMigrationNames,
  MIGRATIONS_FOLDER,
} from '@/lib/platform/database/migrations/migration-files';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { findDatabaseOwnerUrl, getDatabaseUrl } from '@/lib/platform/env/env';
import { asOwner } from './as-owner';

/** Recreates the test's database in the state before a migration; returns its URLs. */
export async function migrateBefore(migration: string): Promise<DatabaseUrls> {
  const urls = { url: getDatabaseUrl(), ownerUrl: findDatabaseOwnerUrl() ?? '' };
  await asOwner('DROP SCHEMA public CASCADE');
  await asOwner('CREATE SCHEMA public');
  await asOwner('GRANT USAGE ON SCHEMA public TO PUBLIC');
  const folder = mkdtempSync(join(tmpdir(), 'activity-log-migrations-'));
  try {
    cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
    const later = listMigrationNames(folder).filter((name) => name >= migration);
    for (const name of later) rmSync(join(folder, name), { recursive: true });
    await migrateDatabase({ url: urls.ownerUrl, folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return urls;
}
