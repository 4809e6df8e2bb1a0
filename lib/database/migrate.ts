import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@/lib/database/client';
import {
  findConcurrentIndex,
  listMigrationNames,
  MIGRATIONS_FOLDER,
  NO_FILTERS,
  readMigrations,
} from '@/lib/database/migration-files';
import type { MigratingPg } from '@/lib/database/migrating-pg';
import { withSchemaEngine, type Engine } from '@/lib/database/schema-engine';
import { Failure, messageOf } from '@/lib/failure';

// Any number that nothing else locks; Prisma's engine itself takes 72707369.
const LOCK_KEY = 7_270_736;

/**
 * Applies the migrations of prisma/migrations that the database at `url` lacks, and gives their
 * names. Each is one transaction with its record in `_prisma_migrations`, so that an error or a
 * crash leaves nothing half-done; but for one that is a CREATE INDEX CONCURRENTLY alone, which takes
 * none and is begun anew after a crash.
 * Throws Failure with PostgreSQL's own message when one fails.
 */
export async function migrateDatabase({
  url,
  folder = MIGRATIONS_FOLDER,
  onProgress = () => undefined,
}: {
  url: string;
  folder?: string;
  onProgress?: (sentence: string) => void;
}): Promise<string[]> {
  return withClient(url, async (client) => {
    // Two commands may start at once; the second waits here and then finds nothing to do.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    const pending = await listPendingMigrations({ url, folder });
    if (pending.length === 0) return pending;
    await withSchemaEngine(url, async (engine) => {
      for (const name of pending) {
        onProgress(`Applying the migration ${name} …`);
        await apply(engine, { folder, name, onProgress });
      }
    });
    return pending;
  });
}

/** The names of the migrations in `folder` that the database at `url` lacks, oldest first. */
export async function listPendingMigrations({
  url,
  folder = MIGRATIONS_FOLDER,
}: {
  url: string;
  folder?: string;
}): Promise<string[]> {
  const applied = await withClient(url, async (client) => {
    const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
    if (table.rows[0]?.name === null) return [];
    const { rows } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return rows.map((row) => row.name);
  });
  return listMigrationNames(folder).filter((name) => !applied.includes(name));
}

type Pending = { folder: string; name: string; onProgress: (sentence: string) => void };

async function apply({ engine, connection }: Engine, pending: Pending): Promise<void> {
  const { folder, name } = pending;
  const list = readMigrations(folder);
  const upToThis = list.migrationDirectories.filter(({ path }) => path <= name);
  const input = {
    migrationsList: { ...list, migrationDirectories: upToThis },
    filters: NO_FILTERS,
  };
  const index = findConcurrentIndex({ folder, name });
  try {
    if (index === null) {
      const work = () => connection.inTransaction(() => engine.applyMigrations(input));
      await tryUntilUnlocked(work, { connection, pending });
    } else {
      await connection.clearInterrupted({ migration: name, index });
      await engine.applyMigrations(input);
    }
  } catch (error) {
    const reason = messageOf(connection.findScriptError() ?? error);
    throw new Failure(`The migration ${name} failed, and nothing of it stays: ${reason}.`);
  }
}

// Others go on between two tries, so that a migration may wait for a long import or download, while
// nobody waits for the migration.
const BETWEEN_TRIES_MS = 1_000;
const MOST_TRIES = 900;
const BETWEEN_SENTENCES = 10;

async function tryUntilUnlocked(
  work: () => Promise<void>,
  { connection, pending }: { connection: MigratingPg; pending: Pending },
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!connection.isLockTimeout() || tries === MOST_TRIES) throw error;
    }
    if (tries % BETWEEN_SENTENCES === 1) {
      const open = await connection.findOldestTransaction();
      const whose = open ? `one that process ${open.pid} began at ${open.since}` : 'others';
      pending.onProgress(`The migration ${pending.name} waits for transactions to end: ${whose} …`);
    }
    await sleep(BETWEEN_TRIES_MS);
  }
}
