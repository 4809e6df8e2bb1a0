import type pg from 'pg';
import type { Tenant, TenantPool } from './connections/tenant-pool';
import { getDatabase } from './database';
import { toDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { codeOf } from '@/lib/platform/errors/operational-error';

// Deadlock and serialization failure: PostgreSQL rolls one transaction back, to be run again.
const RETRYABLE_CODES = new Set(['40P01', '40001']);
const MAX_ATTEMPTS = 5;

/**
 * Runs `work` for a partner in a transaction on a connection of `pool`, by default that of the pages.
 * PostgreSQL may roll it back in favour of another one; then it is run again, so it must have no side
 * effects.
 */
export async function inTransaction<T>(
  { partnerId, pool = getDatabase().pool }: Tenant & { pool?: TenantPool },
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect({ partnerId });
  try {
    return await withRetriedTransaction(client, () => work(client));
  } finally {
    client.release();
  }
}

/** The same on a connection that is already open. */
export async function withRetriedTransaction<T>(
  client: pg.ClientBase,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withTransaction(client, work);
    } catch (error) {
      if (!RETRYABLE_CODES.has(codeOf(error) ?? '') || attempt === MAX_ATTEMPTS)
        throw toDatabaseUnavailableError(error);
    }
  }
}

/** Runs `work` in a transaction of `client`, which is rolled back when it throws. */
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
    // If the connection is lost, the server rolls back by itself; only the cause matters.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
