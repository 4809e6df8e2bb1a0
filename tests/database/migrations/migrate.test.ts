import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { listPendingMigrations, migrateDatabase } from '@/lib/platform/database/migrations/migrate';
import { MIGRATIONS_FOLDER } from '@/lib/platform/database/migrations/migration-files';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'activity-log-migrations-'));
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

const url = () => findDatabaseOwnerUrl() ?? '';
const query = (sql: string) => withClient(url(), (client) => client.query(sql));
const migrate = () => migrateDatabase({ url: url(), folder });
const pending = () => listPendingMigrations({ url: url(), folder });

it('does nothing on a fully migrated database', async () => {
  expect(await pending()).toEqual([]);
  expect(await migrate()).toEqual([]);
});

it('applies a migration once when two commands start together', async () => {
  addMigration('29990101000000_one', 'CREATE TABLE one (id int)');
  const applied = await Promise.all([migrate(), migrate()]);
  expect(applied.flat()).toEqual(['29990101000000_one']);
});

it('does not split a function body at its semicolons', async () => {
  addMigration(
    '29990102000000_function',
    `CREATE FUNCTION two() RETURNS text LANGUAGE plpgsql
     AS $$ BEGIN PERFORM 1; RETURN 'a;b'; END $$;`,
  );
  await migrate();
  expect((await query('SELECT two()')).rows).toEqual([{ two: 'a;b' }]);
});

it('leaves nothing of a failed migration, says why, and applies it once it is fixed', async () => {
  const name = '29990103000000_three';
  addMigration(name, 'CREATE TABLE three (id int); INSERT INTO nowhere VALUES (1);');
  await expect(migrate()).rejects.toThrow(
    `The migration ${name} failed and was rolled back: relation "nowhere" does not exist.`,
  );
  expect((await query("SELECT to_regclass('three') AS found")).rows).toEqual([{ found: null }]);
  expect(await pending()).toEqual([name]);
  addMigration(name, 'CREATE TABLE three (id int)');
  expect(await migrate()).toEqual([name]);
});

it('adds what a database from older migration scripts lacks, and keeps its indexes', async () => {
  const indexes = () =>
    query(`SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'activity' ORDER BY 1`);
  const before = (await indexes()).rows;
  // With those that replace some of these indexes.
  await query(`DELETE FROM _prisma_migrations WHERE migration_name LIKE '2026112203300_\\_%'
    AND migration_name <> '20261122033000_finding' OR migration_name LIKE '2026112923500_\\_%'
    OR migration_name LIKE '2026113008010_\\_%' AND migration_name <> '20261130080100_own_activities'
    OR migration_name LIKE '2026120105000_\\_%'`);
  await query(`UPDATE _prisma_migrations SET checksum = repeat('0', 64)`);
  const later = [
    'time_index',
    'customer_index',
    'user_index',
    'correlation_index',
    'drop_first_index',
  ];
  const replaced = ['time_kind_index', 'user_kind_index', 'drop_time_index', 'drop_user_index'];
  const last = [
    'time_own_index',
    'user_own_index',
    'own_index',
    'drop_time_kind_index',
    'drop_user_kind_index',
  ];
  const coded = [
    'activity_time_code_index',
    'activity_user_code_index',
    'activity_customer_time_index',
    'activity_statistics',
    'drop_time_own_index',
    'drop_user_own_index',
    'drop_customer_index',
  ];
  expect(await migrate()).toEqual([
    ...later.map((name, at) => `2026112203300${at + 1}_${name}`),
    ...replaced.map((name, at) => `2026112923500${at}_${name}`),
    ...last.map((name, at) => `2026113008010${at + 1}_${name}`),
    ...coded.map((name, at) => `2026120105000${at}_${name}`),
  ]);
  expect((await indexes()).rows).toEqual(before);
});

it('rebuilds an index whose creation was interrupted', async () => {
  const index = '29990104000000_index';
  await query('CREATE TABLE four (id int)');
  await query('INSERT INTO four VALUES (1), (1)');
  const sql = 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "four_key" ON "four"("id");';
  addMigration(index, sql);
  await expect(migrate()).rejects.toThrow('could not create unique index "four_key"');
  await query('DELETE FROM four');
  expect(await migrate()).toEqual([index]);
  const { rows } = await query(
    `SELECT indisvalid FROM pg_index WHERE indexrelid = 'four_key'::regclass`,
  );
  expect(rows).toEqual([{ indisvalid: true }]);
});

it('rejects a database that a newer version migrated, even partly, in one sentence', async () => {
  const newer = '29990104000000_newer';
  await query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('newer', '', '${newer}')`,
  );
  const sentence = `The database belongs to a newer version (its migration ${newer} is not known here); run that version or a later one.`;
  await expect(pending()).rejects.toThrow(sentence);
  await expect(migrate()).rejects.toThrow(sentence);
  await query(`DELETE FROM _prisma_migrations WHERE id = 'newer'`);
});
