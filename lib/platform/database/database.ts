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

/** What the application holds open to PostgreSQL. */
export type Database = {
  prisma: PrismaClient;
  pool: pg.Pool;
  /** Downloads hold a connection as long as they last, so they have a few of their own. */
  downloadPool: pg.Pool;
  /** Whoever sends records waits for one of these, so that no page ever waits for them. */
  intakePool: pg.Pool;
  /** Knows whether the database answers. */
  availability: DatabaseAvailability;
};

const CLOSE_TIMEOUT_MS = 3_000;

// Development reloads modules; without the global each reload would open new pools.
const globals = globalThis as typeof globalThis & { activityLogDatabase?: Database };

/**
 * The one set of connections of this process, opened at the first call: for a command, whose work
 * may take long, unless `openDatabaseForServing` was called before. Throws SettingError.
 */
export function getDatabase(): Database {
  globals.activityLogDatabase ??= connect(COMMAND_POOL_LIMITS, {
    patienceMs: COMMAND_OUTAGE_TIMEOUT_MS,
  });
  return globals.activityLogDatabase;
}

/** Opens it for a server, with limits as people and programs wait for it. Throws SettingError. */
export function openDatabaseForServer(): void {
  globals.activityLogDatabase ??= connect(SERVER_POOL_LIMITS, { patienceMs: 0 });
}

/** Whether the database is known not to answer; asks nothing. */
export function isDatabaseDown(): boolean {
  return Boolean(globals.activityLogDatabase?.availability.findOutage());
}

/** Calls `give` when that becomes known; gives what takes that back. */
export function onDatabaseDown(give: () => void): () => void {
  return globals.activityLogDatabase?.availability.onDown(give) ?? (() => undefined);
}

/** Ends every connection, within seconds; for processes and tests, which are to end. */
export async function closeDatabase(): Promise<void> {
  const database = globals.activityLogDatabase;
  globals.activityLogDatabase = undefined;
  if (!database) return;
  await database.prisma.$disconnect();
  const { pool, downloadPool, intakePool, availability } = database;
  const ended = Promise.all([pool, downloadPool, intakePool].map((open) => open.end()));
  // What hangs is waited for in vain.
  await Promise.race([ended, sleep(CLOSE_TIMEOUT_MS, null, { ref: false })]);
  availability.close();
}

/** The rows of a query, with times as PostgreSQL writes them in UTC (a Date would cut the µs). */
export async function queryRows<Row extends object>(query: Sql): Promise<Row[]> {
  const { rows } = await getDatabase().pool.query<Row>({
    text: query.text,
    values: query.values,
    types: RAW_TIMES,
  });
  return rows;
}

/** pg's type parsers, but for times, which stay text. */
export const RAW_TIMES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.TIMESTAMPTZ
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format),
};

function connect(
  limits: PoolLimits,
  { patienceMs: outageTimeoutMs }: { patienceMs: number },
): Database {
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
    // Three senders at once, and the index of the search.
    intakePool: new BoundedPool({ url, max: 4, limits: limits.intake, availability }),
    availability,
  };
}
