import pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { endClient } from '@/lib/platform/database/client';
import { queryCommonRows, sql } from '@/lib/platform/database/database';
import { sessionConfig } from '@/lib/platform/database/connections/session';
import { getDatabaseUrl } from '@/lib/platform/env/env';

/** The exclusive right to sync a partner. */
export type SyncLock = {
  /** Aborts when the database connection that holds the lock is lost. */
  lost: AbortSignal;
  release: () => Promise<void>;
};

/**
 * Acquires the lock, or returns null when another process, or another part of this one, holds it.
 * The lock belongs to its own database session, so it is released however the process ends.
 */
export async function acquireSyncLock(scope: Scope): Promise<SyncLock | null> {
  const client = new pg.Client(sessionConfig(getDatabaseUrl()));
  const lost = new AbortController();
  const lose = () => lost.abort(new Error('The connection that holds the lock of a sync is lost.'));
  client.on('error', lose);
  client.on('end', lose);
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [lockName(scope)],
    );
    if (rows[0]?.taken) return { lost: lost.signal, release: () => endClient(client) };
  } catch (error) {
    await endClient(client);
    throw error;
  }
  await endClient(client);
  return null;
}

/** Whether a sync of the partner is running in any process. */
export async function isSyncLocked(scope: Scope): Promise<boolean> {
  // PostgreSQL shows the lock's number in two halves.
  const [row] = await queryCommonRows<{ locked: boolean }>(sql`
    SELECT EXISTS (
      SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND objsubid = 1
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid::bigint << 32 | objid::bigint) = hashtextextended(${lockName(scope)}, 0)
    ) AS locked`);
  return row?.locked === true;
}

function lockName({ partnerId }: Scope): string {
  return `partner-center-sync:${partnerId}`;
}
