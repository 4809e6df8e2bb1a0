import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { APPLICATION_NAME } from './connections/session';
import { withTransaction } from './transaction';
import { codeOf } from '@/lib/platform/errors/operational-error';

// Nobody waits behind us for longer. A download may hold a table for an hour, and is not waited for.
const LOCK_TIMEOUT_MS = 500;
const MAX_ATTEMPTS = 6;
const RETRY_MS = 500;
const LOCK_NOT_AVAILABLE = '55P03';

/** Why row-level security is not in force yet. */
export const ROW_SECURITY_WARNING =
  'Row-level security is not in force yet, because servers of the version before are connected or a download is under way; run `npm run db:migrate` again when they have ended.';

/**
 * Enables row-level security on the tables that have its policy, for all roles but the owner of the
 * tables. Not while a session of `role` is connected that ties itself to no partner, as those of the
 * version before: to them, all tables would be empty. Nor on a table that somebody keeps locked.
 * Returns whether it is in force on all now.
 */
export async function enableRowSecurity(client: pg.ClientBase, role: string): Promise<boolean> {
  const tables = await listUnprotectedTables(client);
  if (tables.length === 0) return true;
  if (await areUntiedConnected(client, role)) return false;
  for (const table of tables) if (!(await enableOn(client, table))) return false;
  return true;
}

/** Whether row-level security is in force on all tables that have its policy. */
export async function isRowSecurityOn(client: pg.ClientBase): Promise<boolean> {
  return (await listUnprotectedTables(client)).length === 0;
}

async function listUnprotectedTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND NOT relrowsecurity
       AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid) ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function areUntiedConnected(client: pg.ClientBase, role: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND usename = $1 AND application_name <> $2 LIMIT 1`,
    [role, APPLICATION_NAME],
  );
  return rowCount !== 0;
}

async function enableOn(client: pg.ClientBase, table: string): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await withTransaction(client, async () => {
        await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
        await client.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      });
      return true;
    } catch (error) {
      if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
      if (attempt === MAX_ATTEMPTS) return false;
      await sleep(RETRY_MS);
    }
  }
}
