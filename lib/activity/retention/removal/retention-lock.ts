import type pg from 'pg';
import { OperationalError } from '@/lib/platform/errors/operational-error';

// An arbitrary number that nothing else locks.
const LOCK_KEY = 7_270_743;

/**
 * Makes sure that one removal runs at a time, until the connection of `client` ends, however it does.
 * Throws OperationalError while another one runs.
 */
export async function acquireRetentionLock(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ is_mine: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS is_mine',
    [LOCK_KEY],
  );
  if (rows[0]?.is_mine !== true) throw new OperationalError('A removal is already running.');
}
