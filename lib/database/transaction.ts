import type pg from 'pg';
import { getDatabase } from '@/lib/database/database';

/** Runs `work` in one transaction of a connection of the application's, the pages' by default. */
export async function inTransaction<T>(
  work: (client: pg.ClientBase) => Promise<T>,
  pool: pg.Pool = getDatabase().pool,
): Promise<T> {
  const client = await pool.connect();
  try {
    return await withTransaction(client, () => work(client));
  } finally {
    client.release();
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
