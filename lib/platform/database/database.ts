import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { MAX_DOWNLOADS } from '@/lib/platform/downloads/download-slots';
import { getDatabaseUrl } from '@/lib/platform/env/env';
import { logLine } from '@/lib/platform/process/progress-log';
import { BoundedPool } from './connections/bounded-pool';
import { Prisma, PrismaClient } from './generated/client';
import {
  COMMAND_POOL_LIMITS,
  COMMAND_OUTAGE_TIMEOUT_MS,
  SERVER_POOL_LIMITS,
  type PoolLimits,
} from './connections/limits';
import { DatabaseAvailability } from './connections/availability';

export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export type Sql = Prisma.Sql;

/** The application's open connections to PostgreSQL. */
export type Database = {
  prisma: PrismaClient;
  pool: pg.Pool;
  /** Downloads hold a connection as long as they last, so they have a pool of their own. */
  downloadPool: pg.Pool;
  /** For incoming records, so that pages never wait for them. */
  intakePool: pg.Pool;
  /** For work that nobody waits for, which may take longer than any request. */
  backgroundPool: pg.Pool;
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
  await database.prisma.$disconnect();
  const { pool, downloadPool, intakePool, backgroundPool, availability } = database;
  const pools = [pool, downloadPool, intakePool, backgroundPool];
  const ended = Promise.all(pools.map((eachPool) => eachPool.end()));
  // A connection that hangs never ends.
  await Promise.race([ended, sleep(CLOSE_TIMEOUT_MS, null, { ref: false })]);
  availability.close();
}

/** The rows of a query, with times as PostgreSQL's UTC text (a Date would lose the µs). */
export async function queryRows<Row extends object>(query: Sql): Promise<Row[]> {
  const { rows } = await getDatabase().pool.query<Row>({
    text: query.text,
    values: query.values,
    types: RAW_TIMES,
  });
  return rows;
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
  const pool = new BoundedPool({ url, max: 10, limits: limits.pages, availability });
  return {
    prisma: new PrismaClient({ adapter: new PrismaPg(pool) }),
    pool,
    downloadPool: new BoundedPool({
      url,
      max: MAX_DOWNLOADS,
      limits: limits.downloads,
      availability,
    }),
    // Three senders at once, and a sync.
    intakePool: new BoundedPool({ url, max: 4, limits: limits.intake, availability }),
    backgroundPool: new BoundedPool({ url, max: 1, limits: limits.background, availability }),
    availability,
  };
}
