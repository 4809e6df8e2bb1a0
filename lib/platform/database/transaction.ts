import type pg from 'pg';
import { getDatabase } from './database';
import { toDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { codeOf } from '@/lib/platform/errors/operational-error';

// Two transactions that wait for each other: PostgreSQL undoes one, which is to be tried again.
const RETRYABLE_CODES = new Set(['40P01', '40001']);
const MAX_ATTEMPTS = 5;

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
      if (!RETRYABLE_CODES.has(codeOf(error) ?? '') || tries === MAX_ATTEMPTS)
        throw toDatabaseUnavailableError(error);
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
