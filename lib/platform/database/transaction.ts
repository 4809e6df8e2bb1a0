import type pg from 'pg';
import { getDatabase } from './database';
import { namedOutage } from '@/lib/platform/database/connections/out-of-reach';
import { codeOf } from '@/lib/platform/errors/failure';

// Two transactions that wait for each other: PostgreSQL undoes one, which is to be tried again.
const UNDONE = new Set(['40P01', '40001']);
const MOST_TRIES = 5;

/**
 * Runs `work` in one transaction of a connection of the application's, the pages' by default. It is
 * run again when PostgreSQL had to undo it for the sake of another, so it must do nothing else.
 */
export async function inTransaction<T>(
  work: (client: pg.ClientBase) => Promise<T>,
  pool: pg.Pool = getDatabase().pool,
): Promise<T> {
  const client = await pool.connect();
  try {
    return await withRetriedTransaction(client, () => work(client));
  } finally {
    client.release();
  }
}

/** The same with a connection that is there already. */
export async function withRetriedTransaction<T>(
  client: pg.ClientBase,
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await withTransaction(client, work);
    } catch (error) {
      if (!UNDONE.has(codeOf(error) ?? '') || tries === MOST_TRIES) throw namedOutage(error);
    }
  }
}

/** Runs `work` in one transaction of `client`: what it throws undoes everything. */
export async function withTransaction<T>(
  client: pg.ClientBase,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Where the connection is gone the server has rolled back by itself; the cause counts.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
