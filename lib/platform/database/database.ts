import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { MAX_DOWNLOADS } from '@/lib/platform/downloads/download-slots';
import { getDatabaseUrl } from '@/lib/platform/env/env';
import { logLine } from '@/lib/platform/process/progress-log';
import { BoundedPool } from './connections/bounded-pool';
import { TenantPool, type Queryable, type Tenant } from './connections/tenant-pool';
import { Prisma, type PrismaClient } from './generated/client';
import {
  COMMAND_POOL_LIMITS,
  COMMAND_OUTAGE_TIMEOUT_MS,
  SERVER_POOL_LIMITS,
  type PoolLimits,
} from './connections/limits';
import { DatabaseAvailability } from './connections/availability';
import { ScopedPrisma } from './scoped-prisma';

export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export type Sql = Prisma.Sql;

/**
 * The application's open connections to PostgreSQL. Rows of a partner are read and written only on
 * connections that are tied to that partner.
 */
export type Database = {
  pool: TenantPool;
  /** Downloads hold a connection as long as they last, so they have a pool of their own. */
  downloadPool: TenantPool;
  /** For incoming records, so that pages never wait for them. */
  intakePool: TenantPool;
  /** For work that nobody waits for, which may take longer than any request. */
  backgroundPool: TenantPool;
  /** Of no partner, so that it shows no row of any: for limits, and for which partners there are. */
  commonPool: pg.Pool;
  prisma: ScopedPrisma;
  /** Knows whether the database is available. */
  availability: DatabaseAvailability;
};

const CLOSE_TIMEOUT_MS = 3_000;

// Development reloads modules; without the global each reload would open new pools.
const globals = globalThis as typeof globalThis & { activityLogDatabase?: Database };

/**
 * The connections of this process, opened on the first call. Their limits are those of a command,
 * whose work may take long, unless `openDatabaseForServer` was called first. Throws SettingError.
 */
export function getDatabase(): Database {
  globals.activityLogDatabase ??= connect(COMMAND_POOL_LIMITS, {
    outageTimeoutMs: COMMAND_OUTAGE_TIMEOUT_MS,
  });
  return globals.activityLogDatabase;
}

/** Opens the connections with the limits of a server, for which people wait. Throws SettingError. */
export function openDatabaseForServer(): void {
  globals.activityLogDatabase ??= connect(SERVER_POOL_LIMITS, { outageTimeoutMs: 0 });
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
  const { pool, downloadPool, intakePool, backgroundPool, commonPool, availability } = database;
  const pools = [pool, downloadPool, intakePool, backgroundPool, commonPool];
  const ended = Promise.all(pools.map((eachPool) => eachPool.end()));
  // A connection that hangs never ends.
  await Promise.race([ended, sleep(CLOSE_TIMEOUT_MS, null, { ref: false })]);
  availability.close();
}

/** The rows of a query for a partner, with times as PostgreSQL's UTC text (a Date would lose the µs). */
export async function queryRows<Row extends object>(tenant: Tenant, query: Sql): Promise<Row[]> {
  const { text, values } = query;
  const { pool } = getDatabase();
  return (await pool.query<Row>(tenant, { text, values, types: RAW_TIMES })).rows;
}

/** The same for what is of no partner. */
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

function connect(limits: PoolLimits, { outageTimeoutMs }: { outageTimeoutMs: number }): Database {
  const url = getDatabaseUrl();
  const availability = new DatabaseAvailability({ url, outageTimeoutMs, onStatusChange: logLine });
  const boundedPool = (kind: keyof PoolLimits, max: number) =>
    new BoundedPool({ url, max, limits: limits[kind], availability });
  const pool = new TenantPool(boundedPool('pages', 10));
  const commonPool = boundedPool('pages', 4);
  return {
    pool,
    downloadPool: new TenantPool(boundedPool('downloads', MAX_DOWNLOADS)),
    // Three senders at once, and a sync.
    intakePool: new TenantPool(boundedPool('intake', 4)),
    backgroundPool: new TenantPool(boundedPool('background', 1)),
    commonPool,
    prisma: new ScopedPrisma({ pool, commonPool }),
    availability,
  };
}
