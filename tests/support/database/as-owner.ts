import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { withClient } from '@/lib/platform/database/client';
import { sessionConfig } from '@/lib/platform/database/connections/session';
import { RAW_TIMES, type Sql } from '@/lib/platform/database/database';
import { PrismaClient } from '@/lib/platform/database/generated/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';

/**
 * Connections of the owner of the test's database, who sees the rows of all partners. They are opened
 * once and end with the process, or with the database.
 */
let owner: { url: string; pool: pg.Pool; prisma: PrismaClient } | null = null;

function getOwner() {
  const url = findDatabaseOwnerUrl();
  if (url === null) throw new Error('Only a test with a database of its own may do this.');
  if (owner?.url === url) return owner;
  const pool = new pg.Pool({ ...sessionConfig(url), max: 2, allowExitOnIdle: true });
  // When the database is dropped or killed; the next query opens another connection.
  pool.on('error', () => undefined);
  owner = { url, pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  return owner;
}

/** The owner's connections. */
export function ownerPool(): pg.Pool {
  return getOwner().pool;
}

/** Prisma on the owner's connections. */
export function ownerPrisma(): PrismaClient {
  return getOwner().prisma;
}

/** The rows of a statement for which the application has no privileges. */
export async function asOwner<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await ownerPool().query<Row>(text, values)).rows;
}

/** The rows of a query as `queryRows` gives them, of all partners. */
export async function ownerRows<Row extends object>({ text, values }: Sql): Promise<Row[]> {
  return (await ownerPool().query<Row>({ text, values, types: RAW_TIMES })).rows;
}

/** Runs `work` on a connection of the owner of the test's database. */
export async function withOwner<Result>(
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return withClient(getOwner().url, work);
}

/** Closes the owner's connections. */
export async function closeOwner(): Promise<void> {
  const closing = owner?.pool;
  owner = null;
  await closing?.end();
}
