import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

type OnProgress = (sentence: string) => void;

// Any number that nothing else locks.
const OWN_LOCK = 7_270_736;
// What Prisma's engine locks while it migrates; it gives up after ten seconds.
const ENGINE_LOCK = 72_707_369;

const RETRY_DELAY_MS = 200;
const REPORT_INTERVAL_MS = 30_000;

/**
 * Waits until nobody else migrates the database of `client`, and locks out everybody else as long as
 * that session lasts. PostgreSQL finishes the current statement of a killed migration under the
 * engine's lock, so it waits for that lock, too. Reports what it waits for at once and every half
 * minute.
 */
export async function acquireMigrationLock(
  client: pg.ClientBase,
  onProgress: OnProgress,
): Promise<void> {
  const tryExclusive = () => tryLock(client, 'SELECT pg_try_advisory_lock($1) AS taken');
  await waitUntil(tryExclusive, () => reportHolder(client, onProgress));
  await waitUntil(
    async () => (await findHolder(client, ENGINE_LOCK)) === null,
    () => reportHolder(client, onProgress),
  );
}

/** Waits in the same way and then blocks migrations, but not other holders of this shared lock. */
export async function acquireSharedMigrationLock(
  client: pg.ClientBase,
  onProgress: OnProgress,
): Promise<void> {
  const tryShared = () => tryLock(client, 'SELECT pg_try_advisory_lock_shared($1) AS taken');
  await waitUntil(tryShared, () => reportHolder(client, onProgress));
}

async function waitUntil(
  condition: () => Promise<boolean>,
  onWait: () => Promise<void>,
): Promise<void> {
  let reportedAt = -Infinity;
  while (!(await condition())) {
    if (performance.now() - reportedAt > REPORT_INTERVAL_MS) {
      await onWait();
      reportedAt = performance.now();
    }
    await sleep(RETRY_DELAY_MS);
  }
}

async function tryLock(client: pg.ClientBase, query: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(query, [OWN_LOCK]);
  return rows[0]?.taken === true;
}

async function reportHolder(client: pg.ClientBase, onProgress: OnProgress): Promise<void> {
  const command = await findHolder(client, OWN_LOCK);
  const holder = command ?? (await findHolder(client, ENGINE_LOCK));
  // It may have finished meanwhile.
  if (!holder) return;
  const description = command
    ? 'Another command is migrating this database or backing it up'
    : 'A migration whose command was killed is still running in the database';
  const since = holder.seconds === null ? '' : `, for ${holder.seconds} s so far`;
  onProgress(
    `${description} (process ${holder.pid} of PostgreSQL${since}); waiting for it to finish …`,
  );
}

type Holder = { pid: number; seconds: number | null };

// A 64-bit key is shown in two halves; both of our keys fit into the lower one.
async function findHolder(client: pg.ClientBase, key: number): Promise<Holder | null> {
  const { rows } = await client.query<Holder>(
    `SELECT pid, extract(epoch FROM clock_timestamp() - coalesce(xact_start, backend_start))::int AS seconds
     FROM pg_locks LEFT JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND classid = 0 AND objid = $1 AND objsubid = 1 AND granted
       AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND pid <> pg_backend_pid()
     LIMIT 1`,
    [key],
  );
  return rows[0] ?? null;
}
