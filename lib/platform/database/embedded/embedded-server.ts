import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '@/lib/platform/database/client';
import { dropStaging } from '@/lib/platform/database/backup/staging-database';
import { ensureRole, type DatabaseUrls } from '@/lib/platform/database/application-role';
import { clusterAt, type Cluster } from './cluster-paths';
import { credentialsOf, initialiseCluster, prepareFolder, urlOf } from './cluster';
import { findExitCause } from './failure-cause';
import { superviseServer, type SupervisorOptions } from './supervisor';
import type { Postmaster } from './pid-file';
import { endStaleProcesses } from './stale-processes';
import { removeStoredPort } from './port';
import { findPostmaster, findReadyPostmaster, startPostmaster, stopPostmaster } from './postmaster';
import { describeFileError } from '@/lib/platform/errors/operational-error';
import { withLock } from '@/lib/platform/process/lock';
import { kill } from '@/lib/platform/process/process-list';
import {
  findProcessIdentity,
  isAlive,
  currentProcessIdentity,
} from '@/lib/platform/process/process-identity';
import { writeFileAtomically } from '@/lib/platform/process/write-file-atomically';

/** The folder of the product's embedded server. */
export const EMBEDDED_FOLDER = '.data/postgres';

/** Connection strings for the database `activity_log`, and the server behind them. */
export type EmbeddedServer = DatabaseUrls & {
  /** Whether this call started the server, rather than finding it running. */
  startedHere: boolean;
  /** Releases the server for this process; the last user stops it. */
  stop: () => Promise<void>;
  /** The same without waiting: the server stops on its own. */
  stopImmediately: () => void;
  /** The pids of the other processes that use the server now. */
  listOtherUsers: () => number[];
  /** Restarts the server whenever it stops: see `superviseServer`. */
  supervise: (options: SupervisorOptions) => Promise<never>;
};

const DATABASE = 'activity_log';
const MAX_LOG_BYTES = 10_000_000;

/**
 * The embedded PostgreSQL in `folder`, created and started as needed. Processes share one server:
 * each registers itself, and the last living one stops it. A process killed with -9 leaves the server
 * running; the next one finds it, or the data as of the last commit if the server was killed too.
 * Throws OperationalError, naming the log file, when the server cannot be started.
 */
export async function startEmbeddedServer({ folder }: { folder: string }): Promise<EmbeddedServer> {
  const cluster = clusterAt(folder);
  const account = prepareFolder(cluster);
  return withLock(cluster.lock, async () => {
    const userFile = registerUser(cluster);
    try {
      await initialiseCluster(cluster, account);
      const running = await findReadyPostmaster(cluster);
      if (!running) shortenLog(cluster);
      const postmaster = running ?? (await startPostmaster(cluster, { account }));
      await createDatabase(cluster, postmaster);
      const stop = () => unregisterUnderLock(cluster, userFile);
      const stopImmediately = () => unregisterImmediately(cluster, userFile);
      const supervise = (options: SupervisorOptions) =>
        superviseServer(cluster, { ...options, port: postmaster.port });
      const urls = urlsOf(cluster, postmaster);
      const listOtherUsers = () => listUsers(cluster).filter((pid) => pid !== process.pid);
      // Leftovers of a killed restore; a running restore would be another user.
      if (listOtherUsers().length === 0) await dropStaging(urls);
      return {
        ...urls,
        startedHere: !running,
        stop,
        stopImmediately,
        listOtherUsers,
        supervise,
      };
    } catch (error) {
      await unregister(cluster, userFile);
      throw error;
    }
  });
}

/** Whether there is an embedded database in `folder`, running or not. */
export function hasEmbeddedDatabase({ folder }: { folder: string }): boolean {
  return existsSync(clusterAt(folder).data);
}

/** Why the embedded server in `folder` has just stopped; null when unknown. */
export function findRecentExitCause({ folder }: { folder: string }): string | null {
  return findExitCause(clusterAt(folder))?.description ?? null;
}

/** The connection strings of the embedded server running in `folder`; null when none is. */
export async function findEmbeddedUrls({
  folder,
}: {
  folder: string;
}): Promise<DatabaseUrls | null> {
  const cluster = clusterAt(folder);
  const running = existsSync(cluster.data) ? await findReadyPostmaster(cluster) : null;
  return running && urlsOf(cluster, running);
}

function urlsOf(cluster: Cluster, { port }: Postmaster): DatabaseUrls {
  return {
    url: urlOf(cluster, { port, database: DATABASE, login: 'application' }),
    ownerUrl: urlOf(cluster, { port, database: DATABASE }),
  };
}

async function createDatabase(cluster: Cluster, { port }: Postmaster): Promise<void> {
  await withClient(urlOf(cluster, { port, database: 'postgres' }), async (client) => {
    await ensureRole(client, credentialsOf(cluster, 'application'));
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

function registerUser(cluster: Cluster): string {
  const file = join(cluster.users, `${process.pid}-${randomUUID()}`);
  writeFileAtomically(file, { text: JSON.stringify(currentProcessIdentity()) });
  return file;
}

async function unregisterUnderLock(cluster: Cluster, userFile: string): Promise<void> {
  try {
    await withLock(cluster.lock, () => unregister(cluster, userFile));
  } catch (error) {
    if (describeFileError(error) === null) throw error;
    // A full disk leaves no room for the lock, but the server must not be left behind.
    await unregister(cluster, userFile);
  }
}

async function unregister(cluster: Cluster, userFile: string): Promise<void> {
  rmSync(userFile, { force: true });
  const postmaster = findPostmaster(cluster);
  if (listUsers(cluster).length > 0) return;
  if (postmaster) {
    await stopPostmaster(postmaster);
    // In case the server hung and was killed.
    endStaleProcesses(cluster);
  }
  removeStoredPort(cluster);
}

function unregisterImmediately(cluster: Cluster, userFile: string): void {
  rmSync(userFile, { force: true });
  const postmaster = findPostmaster(cluster);
  if (postmaster && listUsers(cluster).length === 0) kill(postmaster.pid, 'SIGQUIT');
}

// The registered processes; files of dead ones are removed.
function listUsers(cluster: Cluster): number[] {
  const userFiles = readdirSync(cluster.users).map((name) => join(cluster.users, name));
  return userFiles.flatMap((file) => {
    const identity = findProcessIdentity(file);
    if (identity && isAlive(identity)) return [identity.pid];
    rmSync(file, { force: true });
    return [];
  });
}

function shortenLog(cluster: Cluster): void {
  const size = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) rmSync(cluster.log);
}
