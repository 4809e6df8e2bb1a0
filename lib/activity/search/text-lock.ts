import type pg from 'pg';

// An arbitrary number that nothing else locks.
const LOCK_KEY = 7_270_738;

/**
 * Locks the text tables until the transaction ends: nobody else moves texts between them or adds
 * missing ones. Waits for the current holder.
 */
export async function lockTexts(client: pg.ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
}

/** The same without waiting. Returns whether it acquired the lock. */
export async function tryLockTexts(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is_mine: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1) AS is_mine',
    [LOCK_KEY],
  );
  return rows[0]?.is_mine === true;
}
