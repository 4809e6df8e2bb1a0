import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { withClient } from '@/lib/database/client';
import { findDatabaseOwnerUrl } from '@/lib/env';
import { listPendingMigrations, migrateDatabase } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER } from '@/lib/database/migration-files';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import { useDatabase } from '@/tests/support/use-database';

useDatabase();

let folder = '';
beforeEach(() => {
  folder = makeScratchFolder();
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
});

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

const url = () => findDatabaseOwnerUrl() ?? '';
const query = (sql: string) => withClient(url(), (client) => client.query(sql));
const migrate = () => migrateDatabase({ url: url(), folder });
const pending = () => listPendingMigrations({ url: url(), folder });

it('has nothing to do on a database that has every migration', async () => {
  expect(await pending()).toEqual([]);
  expect(await migrate()).toEqual([]);
});

it('applies a migration once when two commands start together', async () => {
  addMigration('29990101000000_one', 'CREATE TABLE one (id int)');
  const applied = await Promise.all([migrate(), migrate()]);
  expect(applied.flat()).toEqual(['29990101000000_one']);
});

it('sends a function body whole, semicolons and all', async () => {
  addMigration(
    '29990102000000_function',
    `CREATE FUNCTION two() RETURNS text LANGUAGE plpgsql
     AS $$ BEGIN PERFORM 1; RETURN 'a;b'; END $$;`,
  );
  await migrate();
  expect((await query('SELECT two()')).rows).toEqual([{ two: 'a;b' }]);
});

it('leaves nothing of a migration that fails, says why, and applies it once it is mended', async () => {
  const name = '29990103000000_three';
  addMigration(name, 'CREATE TABLE three (id int); INSERT INTO nowhere VALUES (1);');
  await expect(migrate()).rejects.toThrow(
    `The migration ${name} failed, and nothing of it stays: relation "nowhere" does not exist.`,
  );
  expect((await query("SELECT to_regclass('three') AS found")).rows).toEqual([{ found: null }]);
  expect(await pending()).toEqual([name]);
  addMigration(name, 'CREATE TABLE three (id int)');
  expect(await migrate()).toEqual([name]);
});
