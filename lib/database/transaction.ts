import type pg from 'pg';

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
