import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { toDatabaseUnavailableError } from './connections/database-unavailable-error';
import {
  openForCommand,
  openForServer,
  openForThread,
  type Database,
} from './connections/open-database';
import type { Queryable, Tenant } from './connections/tenant-pool';
import { Prisma, type PrismaClient } from './generated/client';

export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export type Sql = Prisma.Sql;

const CLOSE_TIMEOUT_MS = 3_000;

// Development reloads modules; without the global each reload would open new pools.
const globals = globalThis as typeof globalThis & { activityLogDatabase?: Database };

/**
 * The connections of this process, opened on the first call. Their limits are those of a command,
 * whose work may take long, unless `openDatabaseForServer` was called first. Throws SettingError.
 */
export function getDatabase(): Database {
  globals.activityLogDatabase ??= openForCommand();
  return globals.activityLogDatabase;
}

/** Opens the connections with the limits of a server, for which people wait. Throws SettingError. */
export function openDatabaseForServer(): void {
  globals.activityLogDatabase ??= openForServer();
}

/** Opens the connections of a thread of a server. Throws SettingError. */
export function openDatabaseForThread(): void {
  globals.activityLogDatabase ??= openForThread();
}

/** Whether the database is known to be unavailable; does not query it. */
export function isDatabaseDown(): boolean {
  return Boolean(globals.activityLogDatabase?.availability.findOutage());
}

/** Calls `listener` once the database becomes unavailable; returns a function that removes it. */
export function onDatabaseDown(listener: () => void): () => void {
  return globals.activityLogDatabase?.availability.onDown(listener) ?? (() => undefined);
}

/** Closes all connections within seconds, for processes and tests that end. */
export async function closeDatabase(): Promise<void> {
  const database = globals.activityLogDatabase;
  globals.activityLogDatabase = undefined;
  if (!database) return;
  await database.prisma.common.$disconnect();
  const { pool, downloadPool, intakePool, backgroundPool, commonPool, availability, replica } =
    database;
  const pools = [pool, downloadPool, intakePool, backgroundPool, commonPool];
  const ended = Promise.all([...pools.map((eachPool) => eachPool.end()), replica?.end()]);
  // A connection that hangs never ends.
  await Promise.race([ended, sleep(CLOSE_TIMEOUT_MS, null, { ref: false })]);
  availability.close();
  replica?.destroy();
}

/** The rows of a query for a partner, with times as PostgreSQL's UTC text (a Date would lose the µs). */
export async function queryRows<Row extends object>(tenant: Tenant, query: Sql): Promise<Row[]> {
  const { text, values } = query;
  return withReadConnection(
    tenant,
    async (client) => (await client.query<Row>({ text, values, types: RAW_TIMES })).rows,
  );
}

/**
 * The same from the primary, for what decides rather than is shown: who may do what, and what is
 * written next.
 */
export async function queryPrimaryRows<Row extends object>(
  tenant: Tenant,
  { text, values }: Sql,
): Promise<Row[]> {
  const { pool } = getDatabase();
  return (await pool.query<Row>(tenant, { text, values, types: RAW_TIMES })).rows;
}

/**
 * Runs reads for a partner on one connection, to the replica if there is one that has replayed all
 * that was confirmed until now. They may be run once more on the primary, so they must only read.
 */
export async function withReadConnection<T>(
  tenant: Tenant,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const { pool, replica } = getDatabase();
  const read = await replica?.read(tenant, work);
  if (read) return read.result;
  const client = await pool.connect(tenant);
  try {
    return await work(client);
  } catch (error) {
    throw toDatabaseUnavailableError(error);
  } finally {
    client.release();
  }
}

/** The rows of a query of no partner. */
export async function queryCommonRows<Row extends object>({ text, values }: Sql): Promise<Row[]> {
  const { commonPool } = getDatabase();
  return (await commonPool.query<Row>({ text, values, types: RAW_TIMES })).rows;
}

/** Runs single queries for a partner, where a transaction's connection otherwise would. */
export function queryableFor(tenant: Tenant): Queryable {
  const { pool } = getDatabase();
  const query = (text: string, values: unknown[]) => pool.query(tenant, { text, values });
  return { query } as unknown as Queryable;
}

/** Runs `work`, queries of Prisma for a partner. */
export function withPrisma<T>(
  tenant: Tenant,
  work: (prisma: PrismaClient) => PromiseLike<T>,
): Promise<T> {
  return getDatabase().prisma.run(tenant, work);
}

/** pg's type parsers, except that times stay text. */
export const RAW_TIMES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.TIMESTAMPTZ
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format),
};
