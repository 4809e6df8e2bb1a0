import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withClient } from '@/lib/platform/database/client';
import { migrateDatabase } from '@/lib/platform/database/migrations/migrate';
import { MIGRATIONS_FOLDER } from '@/lib/platform/database/migrations/migration-files';
import {
  acquireMigrationLock,
  acquireSharedMigrationLock,
} from '@/lib/platform/database/migrations/migration-lock';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const NAME = '29990101000000_long';
const LONG = 'SELECT pg_sleep(3600)';
const url = () => findDatabaseOwnerUrl() ?? '';
const migrate = (folder: string, messages: string[] = []) =>
  migrateDatabase({ url: url(), folder, onProgress: (sentence) => messages.push(sentence) });

function folderWith(sql: string): string {
  const folder = makeScratchFolder();
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  mkdirSync(join(folder, NAME));
  writeFileSync(join(folder, NAME, 'migration.sql'), sql);
  return folder;
}

const countRunning = async () =>
  (
    await asOwner(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'active' AND query = '${LONG}'`,
    )
  ).length;

it('waits for another migrating command, and says so', async () => {
  const messages: string[] = [];
  let waiting: Promise<string[]> | null = null;
  await withClient(url(), async (client) => {
    await acquireMigrationLock(client, () => undefined);
    waiting = migrate(folderWith('SELECT 1'), messages);
    await expect.poll(() => messages).toHaveLength(1);
  });
  expect(messages[0]).toMatch(/^Another command is migrating this database .* \(process \d+ of/);
  expect(await waiting).toEqual([NAME]);
  await asOwner('DELETE FROM _prisma_migrations WHERE migration_name = $1', [NAME]);
});

it('waits for backups, which may run in parallel', async () => {
  const messages: string[] = [];
  let waiting: Promise<string[]> | null = null;
  const none = () => undefined;
  await withClient(url(), async (one) => {
    await withClient(url(), async (two) => {
      await Promise.all([one, two].map((client) => acquireSharedMigrationLock(client, none)));
      waiting = migrate(folderWith('SELECT 1'), messages);
      await expect.poll(() => messages).toHaveLength(1);
    });
  });
  expect(await waiting).toEqual([NAME]);
  await asOwner('DELETE FROM _prisma_migrations WHERE migration_name = $1', [NAME]);
});

it('waits for the statement of a killed migration, and says so', async () => {
  const messages: string[] = [];
  await withClient(url(), async (left) => {
    await left.query('SELECT pg_advisory_lock(72707369)');
    const waiting = migrate(folderWith('SELECT 1'), messages);
    await expect.poll(() => messages).toHaveLength(1);
    await left.query('SELECT pg_advisory_unlock(72707369)');
    expect(await waiting).toEqual([NAME]);
  });
  expect(messages[0]).toMatch(
    /^A migration whose command was killed is still running .* \(process \d+/,
  );
  await asOwner('DELETE FROM _prisma_migrations WHERE migration_name = $1', [NAME]);
});

it('makes PostgreSQL cancel the statement of a migration that is killed', async () => {
  const script = ['--import', 'tsx/esm', 'tests/support/durability/migrate-folder.ts'];
  const killed = spawn(process.execPath, [...script, url(), folderWith(LONG)], {
    stdio: 'inherit',
  });
  onTestFinished(() => void killed.kill('SIGKILL'));
  await expect.poll(countRunning, { timeout: 30_000 }).toBe(1);
  killed.kill('SIGKILL');
  expect(await migrate(folderWith('SELECT 1'))).toEqual([NAME]);
  expect(await countRunning()).toBe(0);
});
