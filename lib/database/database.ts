import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { MOST_DOWNLOADS } from '@/lib/downloads/download-shares';
import { getDatabaseUrl } from '@/lib/env';
import { Prisma, PrismaClient } from './generated/client';
import { sessionOf } from './session';

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
};

// Development reloads modules; without the global each reload would open new pools.
const kept = globalThis as typeof globalThis & { activityLogDatabase?: Database };

/** The one set of connections of this process, opened at the first call. Throws SettingError. */
export function getDatabase(): Database {
  kept.activityLogDatabase ??= connect(getDatabaseUrl());
  return kept.activityLogDatabase;
}

/** Ends every connection; for commands and tests, which are to end. */
export async function closeDatabase(): Promise<void> {
  const database = kept.activityLogDatabase;
  kept.activityLogDatabase = undefined;
  if (!database) return;
  await database.prisma.$disconnect();
  const { pool, downloadPool, intakePool } = database;
  await Promise.all([pool, downloadPool, intakePool].map((open) => open.end()));
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

function connect(url: string): Database {
  const pool = openPool(url, 10);
  return {
    prisma: new PrismaClient({ adapter: new PrismaPg(pool) }),
    pool,
    downloadPool: openPool(url, MOST_DOWNLOADS),
    // Three senders at once, and the index of the search.
    intakePool: openPool(url, 4),
  };
}

function openPool(url: string, max: number): pg.Pool {
  // Whatever the role's own default is: what is confirmed must survive a crash.
  const pool = new pg.Pool({ ...sessionOf(url, { synchronous_commit: 'on' }), max });
  // A connection that breaks is told by its next query, and by an event that, unheard, would end the
  // process: the pool emits it for idle connections, each connection for itself while in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
