import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { withClient } from '@/lib/platform/database/client';
import {
  findConcurrentIndex,
  listMigrationNames,
  MIGRATIONS_FOLDER,
  NO_FILTERS,
  readMigrations,
} from './migration-files';
import type { MigrationAdapter } from './migration-adapter';
import { acquireMigrationLock } from './migration-lock';
import { withSchemaEngine, type Engine } from './schema-engine';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';

/**
 * Applies the migrations of prisma/migrations that the database at `url` lacks, and gives their
 * names. Each is one transaction with its record in `_prisma_migrations`, so that an error or a
 * crash leaves nothing half-done; but for one that is a CREATE INDEX CONCURRENTLY alone, which takes
 * none and is begun anew after a crash. Waits while another command migrates, and says so.
 * `only` leaves out all others, for a database that is to be as an earlier version had it.
 * Throws Failure with PostgreSQL's own message when one fails, and for a database of a newer version.
 */
export async function migrateDatabase({
  url,
  folder = MIGRATIONS_FOLDER,
  only = listMigrationNames(folder),
  onProgress = () => undefined,
}: {
  url: string;
  folder?: string;
  only?: string[];
  onProgress?: (sentence: string) => void;
}): Promise<string[]> {
  return withClient(url, async (client) => {
    // Two commands may start at once; the second waits here and then finds nothing to do.
    await acquireMigrationLock(client, onProgress);
    const all = await listPendingMigrations({ url, folder });
    const pending = all.filter((name) => only.includes(name));
    if (pending.length === 0) return pending;
    await withSchemaEngine(url, async (engine) => {
      for (const name of pending) {
        onProgress(`Applying the migration ${name} …`);
        await apply(engine, { folder, name, only, onProgress });
      }
    });
    return pending;
  });
}

/**
 * The names of the migrations in `folder` that the database at `url` lacks, oldest first. Throws
 * Failure when the database has one that is not in `folder`: a newer version has been at it, whose
 * tables this one does not know.
 */
export async function listPendingMigrations({
  url,
  folder = MIGRATIONS_FOLDER,
}: {
  url: string;
  folder?: string;
}): Promise<string[]> {
  const known = listMigrationNames(folder);
  const begun = await withClient(url, listStartedMigrations);
  requireKnown(begun, known);
  const applied = new Set(begun.filter(({ isFinished }) => isFinished).map(({ name }) => name));
  return known.filter((name) => !applied.has(name));
}

/** Says which migrations the database at `url` lacks; null when none. Throws as `listPendingMigrations`. */
export async function describePending(url: string): Promise<string | null> {
  const { length } = await listPendingMigrations({ url });
  return length === 0
    ? null
    : `The database lacks ${length} of the migrations; run \`npm run db:migrate\` first.`;
}

/** The migrations that a database notes, oldest first, and whether each was ended; none without a table of them. */
export async function listStartedMigrations(client: pg.ClientBase): Promise<StartedMigration[]> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (table.rows[0]?.name === null) return [];
  const { rows } = await client.query<StartedMigration>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS "isFinished" FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

type StartedMigration = { name: string; isFinished: boolean };

function requireKnown(begun: StartedMigration[], known: string[]): void {
  const unknown = begun.find(({ name }) => !known.includes(name));
  if (!unknown) return;
  throw new OperationalError(
    `The database is that of a newer version (its migration ${unknown.name} is not known here); run that version, or a later one.`,
  );
}

type Pending = {
  folder: string;
  name: string;
  only: string[];
  onProgress: (sentence: string) => void;
};

async function apply({ engine, connection }: Engine, pending: Pending): Promise<void> {
  const { folder, name, only } = pending;
  const list = readMigrations(folder);
  const upToThis = list.migrationDirectories.filter(
    ({ path }) => path <= name && only.includes(path),
  );
  const input = {
    migrationsList: { ...list, migrationDirectories: upToThis },
    filters: NO_FILTERS,
  };
  const index = findConcurrentIndex({ folder, name });
  try {
    if (index === null) {
      const work = () => connection.inTransaction(() => engine.applyMigrations(input));
      await retryUntilUnlocked(work, { connection, pending });
    } else {
      await connection.clearInterrupted({ migration: name, index });
      await engine.applyMigrations(input);
    }
  } catch (error) {
    const reason = messageOf(connection.findScriptError() ?? error);
    throw new OperationalError(`The migration ${name} failed, and nothing of it stays: ${reason}.`);
  }
}

// Others go on between two tries, so that a migration may wait for a long import or download, while
// nobody waits for the migration.
const RETRY_DELAY_MS = 1_000;
const MAX_ATTEMPTS = 900;
const ATTEMPTS_PER_REPORT = 10;

async function retryUntilUnlocked(
  work: () => Promise<void>,
  { connection, pending }: { connection: MigrationAdapter; pending: Pending },
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!connection.isLockTimeout() || tries === MAX_ATTEMPTS) throw error;
    }
    if (tries % ATTEMPTS_PER_REPORT === 1) {
      const open = await connection.findOldestTransaction();
      const whose = open ? `one that process ${open.pid} began at ${open.since}` : 'others';
      pending.onProgress(`The migration ${pending.name} waits for transactions to end: ${whose} …`);
    }
    await sleep(RETRY_DELAY_MS);
  }
}
