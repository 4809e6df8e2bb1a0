import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { grantApplicationPrivileges } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import {
  getDatabase,
  queryCommonRows,
  queryRows,
  sql,
  withPrisma,
} from '@/lib/platform/database/database';
import { isRowSecurityOn } from '@/lib/platform/database/row-security';
import { inTransaction } from '@/lib/platform/database/transaction';
import { findDatabaseOwnerUrl, getDatabaseUrl } from '@/lib/platform/env/env';
import { asOwner, ownerRows, withOwner } from '@/tests/support/database/as-owner';
import { fillTenantTables } from '@/tests/support/database/tenant-rows';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const ours = { partnerId: randomUUID() };
const others = { partnerId: randomUUID() };
let tables: string[];

const nameOf = (table: string) => sql([`"${table}"`]);
const countIn = (table: string) => sql`SELECT count(*)::integer AS count FROM ${nameOf(table)}`;

beforeAll(async () => {
  for (const { partnerId } of [ours, others]) await fillTenantTables(partnerId);
  tables = (
    await asOwner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'partner_id' ORDER BY 1`,
    )
  ).map(({ name }) => name);
});

describe('on every table and view of partners, a query of the application', () => {
  it('has something to hide', async () => {
    expect(tables.length).toBeGreaterThan(20);
    // As the owner sees them; the views show nothing to whoever is tied to nobody.
    for (const table of tables.filter((name) => !name.startsWith('partner_activity')))
      expect(
        await ownerRows(sql`SELECT DISTINCT partner_id FROM ${nameOf(table)}`),
        table,
      ).toHaveLength(2);
  });

  it('that names no partner gets nothing where none is tied', async () => {
    for (const table of tables)
      expect(await queryCommonRows(countIn(table)), table).toEqual([{ count: 0 }]);
  });

  it('that names no partner gets the rows of the one that is tied', async () => {
    for (const table of tables) {
      const found = await queryRows(ours, sql`SELECT DISTINCT partner_id FROM ${nameOf(table)}`);
      expect(found, table).toEqual([{ partner_id: ours.partnerId }]);
    }
  });

  it('that names another partner gets nothing', async () => {
    for (const table of tables) {
      const found = await queryRows(
        ours,
        sql`SELECT FROM ${nameOf(table)} WHERE partner_id = ${others.partnerId}::uuid`,
      );
      expect(found, table).toEqual([]);
    }
  });

  it('cannot write for another partner', async () => {
    for (const table of tables.filter((name) => !name.startsWith('partner_activity'))) {
      const copied = queryRows(
        ours,
        sql`INSERT INTO ${nameOf(table)} SELECT (jsonb_populate_record(copied,
          jsonb_build_object('partner_id', ${others.partnerId}::uuid))).* FROM ${nameOf(table)} AS copied`,
      );
      // Of some tables the owner alone writes all columns.
      await expect(copied, table).rejects.toThrow(/row-level security|permission denied/);
    }
    expect((await queryRows(ours, sql`DELETE FROM session RETURNING id`)).length).toBe(1);
    expect(await queryRows(others, countIn('session'))).toEqual([{ count: 1 }]);
  });
});

it('serves partners in turns and at once, each with its own rows', async () => {
  const tenants = Array.from({ length: 60 }, (_, at) => (at % 2 ? ours : others));
  const found = await Promise.all(
    tenants.flatMap((tenant) => [
      queryRows<{ id: string }>(tenant, sql`SELECT DISTINCT partner_id AS id FROM activity`),
      withPrisma(tenant, ({ customer }) =>
        customer.findMany({ select: { partnerId: true }, distinct: 'partnerId' }),
      ).then((rows) => rows.map(({ partnerId: id }) => ({ id }))),
    ]),
  );
  expect(found).toEqual(tenants.flatMap(({ partnerId: id }) => [[{ id }], [{ id }]]));
});

it('ties Prisma to the partner also where a page was bundled apart from what opened the database', async () => {
  const { prisma } = getDatabase();
  vi.resetModules();
  const apart = await import('@/lib/platform/database/database');
  expect(apart.getDatabase().prisma).toBe(prisma);
  expect(await apart.withPrisma(ours, ({ customer }) => customer.count())).toBe(1);
});

it('shows Prisma no rows of a partner where none is named', async () => {
  expect(await getDatabase().prisma.common.customer.count()).toBe(0);
  expect(await getDatabase().prisma.common.partner.count()).toBe(2);
});

it('waits until nothing is connected that ties itself to no partner, as the version before', async () => {
  const urls = { url: getDatabaseUrl(), ownerUrl: findDatabaseOwnerUrl() ?? '' };
  await asOwner('ALTER TABLE activity DISABLE ROW LEVEL SECURITY');
  await withClient(urls.url, async (before) => {
    await before.query("SET application_name = ''");
    expect(await grantApplicationPrivileges(urls)).toBe(false);
    expect((await before.query('SELECT FROM activity')).rowCount).toBe(2);
  });
  expect(await withOwner(isRowSecurityOn)).toBe(false);
  await expect.poll(() => grantApplicationPrivileges(urls)).toBe(true);
  expect(await withOwner(isRowSecurityOn)).toBe(true);
  expect(await queryCommonRows(countIn('activity'))).toEqual([{ count: 0 }]);
});

it('is not waited for while a download reads, and comes with the next start', async () => {
  const urls = { url: getDatabaseUrl(), ownerUrl: findDatabaseOwnerUrl() ?? '' };
  await asOwner('ALTER TABLE activity DISABLE ROW LEVEL SECURITY');
  await inTransaction(ours, async (download) => {
    await download.query('SELECT FROM activity LIMIT 1');
    expect(await grantApplicationPrivileges(urls)).toBe(false);
  });
  expect(await grantApplicationPrivileges(urls)).toBe(true);
  expect(await withOwner(isRowSecurityOn)).toBe(true);
}, 60_000);
