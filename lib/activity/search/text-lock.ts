import type pg from 'pg';

// Any number that nothing else locks.
const LOCK_KEY = 7_270_738;

/**
 * Keeps all others from moving texts between their two tables, and from adding those that are
 * missing, until the transaction ends. Waits for whoever does.
 */
export async function lockTexts(client: pg.ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
}

/** The same without waiting: gives whether it has the lock. */
export async function tryLockTexts(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is_mine: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1) AS is_mine',
    [LOCK_KEY],
  );
  return rows[0]?.is_mine === true;
}
