import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '@/lib/database/client';
import { ensureRole, type DatabaseUrls } from '@/lib/database/application-role';
import {
  accountOf,
  clusterIn,
  initialise,
  prepareFolder,
  urlOf,
  type Cluster,
} from '@/lib/database/embedded-cluster';
import { endLeftovers } from '@/lib/database/embedded-leftovers';
import {
  findPostmaster,
  startPostmaster,
  stopPostmaster,
  waitForPostmaster,
  type Postmaster,
} from '@/lib/database/embedded-postmaster';
import { withLock } from '@/lib/process/lock';
import { kill } from '@/lib/process/process-list';
import { findMark, isAlive, ownMark } from '@/lib/process/process-mark';

/** Where the embedded server of the product keeps its things. */
export const EMBEDDED_FOLDER = '.data/postgres';

/** Connection strings of the database `activity_log`, and the server behind them. */
export type EmbeddedServer = DatabaseUrls & {
  /** Whether this call started the server, rather than finding it running. */
  startedHere: boolean;
  /** Says that this process needs it no more; the last one to say so stops the server. */
  stop: () => Promise<void>;
  /** The same at once, without waiting for anything: the server ends by itself. */
  quit: () => void;
};

const DATABASE = 'activity_log';
const LOG_LIMIT_BYTES = 10_000_000;

/**
 * The embedded PostgreSQL in `folder`, made and started as needed. Processes share one server: each
 * leaves a mark, and the last living one stops it. One killed with -9 leaves the server running;
 * the next finds it, or the data as of the last commit if the server was killed too.
 * Throws Failure, naming the log file, when it cannot be started.
 */
export async function startEmbedded({ folder }: { folder: string }): Promise<EmbeddedServer> {
  const cluster = clusterIn(folder);
  const account = prepareFolder(cluster);
  return withLock(cluster.lock, async () => {
    await initialise(cluster, account);
    const running = await findReady(cluster);
    if (!running) shortenLog(cluster);
    const postmaster = running ?? (await startPostmaster(cluster, account));
    const mark = leaveMark(cluster);
    const stop = () => withLock(cluster.lock, () => leave(cluster, mark));
    try {
      await createDatabase(cluster, postmaster);
    } catch (error) {
      await leave(cluster, mark);
      throw error;
    }
    const quit = () => leaveAtOnce(cluster, mark);
    return { ...urlsOf(cluster, postmaster), startedHere: !running, stop, quit };
  });
}

/** The connection strings of the embedded server that runs in `folder`; null when none does. */
export async function findEmbeddedUrls({
  folder,
}: {
  folder: string;
}): Promise<DatabaseUrls | null> {
  const cluster = clusterIn(folder);
  const running = existsSync(cluster.data) ? await findReady(cluster) : null;
  return running && urlsOf(cluster, running);
}

function urlsOf(cluster: Cluster, { port }: Postmaster): DatabaseUrls {
  return {
    url: urlOf(cluster, { port, database: DATABASE, login: 'application' }),
    ownerUrl: urlOf(cluster, { port, database: DATABASE }),
  };
}

async function findReady(cluster: Cluster): Promise<Postmaster | null> {
  const found = findPostmaster(cluster);
  return found && (await waitForPostmaster(cluster, found)) ? found : null;
}

async function createDatabase(cluster: Cluster, { port }: Postmaster): Promise<void> {
  await withClient(urlOf(cluster, { port, database: 'postgres' }), async (client) => {
    await ensureRole(client, accountOf(cluster, 'application'));
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

function leaveMark(cluster: Cluster): string {
  const file = join(cluster.users, `${process.pid}-${randomUUID()}`);
  writeFileSync(file, JSON.stringify(ownMark()));
  return file;
}

async function leave(cluster: Cluster, mark: string): Promise<void> {
  rmSync(mark, { force: true });
  const postmaster = findPostmaster(cluster);
  if (postmaster && !isInUse(cluster)) {
    await stopPostmaster(postmaster);
    // Of one that hung, and was killed.
    endLeftovers(cluster);
  }
}

function leaveAtOnce(cluster: Cluster, mark: string): void {
  rmSync(mark, { force: true });
  const postmaster = findPostmaster(cluster);
  if (postmaster && !isInUse(cluster)) kill(postmaster.pid, 'SIGQUIT');
}

function isInUse(cluster: Cluster): boolean {
  const marks = readdirSync(cluster.users).map((name) => join(cluster.users, name));
  const isLeft = (file: string) => {
    const mark = findMark(file);
    if (mark && isAlive(mark)) return true;
    rmSync(file, { force: true });
    return false;
  };
  return marks.filter(isLeft).length > 0;
}

function shortenLog(cluster: Cluster): void {
  const size = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) rmSync(cluster.log);
}
