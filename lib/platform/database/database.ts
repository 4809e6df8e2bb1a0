import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { MOST_DOWNLOADS } from '@/lib/platform/downloads/download-shares';
import { getDatabaseUrl } from '@/lib/platform/env/env';
import { tell } from '@/lib/platform/process/progress';
import { BoundedPool } from './connections/bounded-pool';
import { Prisma, PrismaClient } from './generated/client';
import {
  COMMAND_LIMITS,
  COMMAND_PATIENCE_MS,
  SERVING_LIMITS,
  type PoolLimits,
} from './connections/limits';
import { Reach } from './connections/availability';

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
  reach: Reach;
};

const CLOSE_MS = 3_000;

// Development reloads modules; without the global each reload would open new pools.
const kept = globalThis as typeof globalThis & { activityLogDatabase?: Database };

/**
 * The one set of connections of this process, opened at the first call: for a command, whose work
 * may take long, unless `openDatabaseForServing` was called before. Throws SettingError.
 */
export function getDatabase(): Database {
  kept.activityLogDatabase ??= connect(COMMAND_LIMITS, { patienceMs: COMMAND_PATIENCE_MS });
  return kept.activityLogDatabase;
}

/** Opens it for a server, with limits as people and programs wait for it. Throws SettingError. */
export function openDatabaseForServing(): void {
  kept.activityLogDatabase ??= connect(SERVING_LIMITS, { patienceMs: 0 });
}

/** Whether the database is known not to answer; asks nothing. */
export function isDatabaseLost(): boolean {
  return Boolean(kept.activityLogDatabase?.reach.findOutage());
}

/** Calls `give` when that becomes known; gives what takes that back. */
export function onceDatabaseLost(give: () => void): () => void {
  return kept.activityLogDatabase?.reach.onceLost(give) ?? (() => undefined);
}

/** Ends every connection, within seconds; for processes and tests, which are to end. */
export async function closeDatabase(): Promise<void> {
  const database = kept.activityLogDatabase;
  kept.activityLogDatabase = undefined;
  if (!database) return;
  await database.prisma.$disconnect();
  const { pool, downloadPool, intakePool, reach } = database;
  const ended = Promise.all([pool, downloadPool, intakePool].map((open) => open.end()));
  // What hangs is waited for in vain.
  await Promise.race([ended, sleep(CLOSE_MS, null, { ref: false })]);
  reach.end();
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

function connect(limits: PoolLimits, { patienceMs }: { patienceMs: number }): Database {
  const url = getDatabaseUrl();
  const reach = new Reach({ url, patienceMs, onTold: tell });
  const pool = new BoundedPool({ url, max: 10, limits: limits.pages, reach });
  return {
    prisma: new PrismaClient({ adapter: new PrismaPg(pool) }),
    pool,
    downloadPool: new BoundedPool({ url, max: MOST_DOWNLOADS, limits: limits.downloads, reach }),
    // Three senders at once, and the index of the search.
    intakePool: new BoundedPool({ url, max: 4, limits: limits.intake, reach }),
    reach,
  };
}
