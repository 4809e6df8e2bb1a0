import { beforeAll, describe, expect, it } from 'vitest';
import { distributeDatabase } from '@/lib/platform/database/distributed/distribute';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const getOwnerUrl = () => findDatabaseOwnerUrl() ?? '';

it('says in a sentence that Citus is missing, and changes nothing', async () => {
  const settings = `SELECT setconfig FROM pg_db_role_setting
    WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const before = await asOwner(settings);
  const refused = distributeDatabase(getOwnerUrl(), () => expect.unreachable());
  await expect(refused).rejects.toThrow(/^Citus is missing in this database: install it on /);
  expect(await asOwner(settings)).toEqual(before);
});

describe('with what stands in for Citus', () => {
  let keys: object[] = [];
  let tables: string[] = [];

  beforeAll(async () => {
    keys = await listForeignKeys();
    await asOwner(STAND_IN);
    tables = await distributeDatabase(getOwnerUrl(), () => undefined);
  });

  it('distributes every table of partners, and those only', async () => {
    const named = await asOwner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables
         USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'partner_id'`,
    );
    expect(tables.toSorted()).toEqual(named.map(({ name }) => name).toSorted());
  });

  it('makes the foreign keys again', async () => {
    expect(keys.length).toBeGreaterThan(15);
    expect(await listForeignKeys()).toEqual(keys);
  });

  it('leaves no policy with a subquery', async () => {
    const policies = await asOwner<{ using: string }>(
      `SELECT pg_get_expr(polqual, polrelid) AS using FROM pg_policy
       WHERE polrelid IN (SELECT logicalrelid FROM pg_dist_partition)`,
    );
    expect(policies.length).toBeGreaterThan(5);
    expect(policies.filter(({ using }) => using.includes('SELECT'))).toEqual([]);
  });

  it('leaves alone what is distributed already', async () => {
    expect(await distributeDatabase(getOwnerUrl(), () => expect.unreachable())).toEqual([]);
  });
});

function listForeignKeys(): Promise<object[]> {
  return asOwner(
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
     WHERE contype = 'f' ORDER BY 1, 2`,
  );
}

// As far as this command can tell, it is Citus.
const STAND_IN = `
  CREATE TABLE pg_dist_partition (
    logicalrelid regclass PRIMARY KEY, partmethod "char", repmodel "char");
  INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
    SELECT 1, 'citus', oid, 'public'::regnamespace, false, '0' FROM pg_roles WHERE rolname = current_user;
  CREATE FUNCTION create_reference_table(name text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO pg_dist_partition VALUES (name::regclass, 'n', 't') $$;
  CREATE FUNCTION create_distributed_table(name text, by text, colocate_with text)
    RETURNS void LANGUAGE sql AS $$
    INSERT INTO pg_dist_partition VALUES (name::regclass, 'h', 's') $$`;
