import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHmac, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { getEmbeddedBinaries } from './binaries';
import type { Cluster } from './cluster-paths';
import { findLoggedCause, readLog } from './failure-cause';
import { chooseAccount, startProcess, type Account } from './start-process';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { writeFileAtomically } from '@/lib/platform/process/write-file-atomically';

/** Who connects: the owner of everything, or the application with its limited privileges. */
export type Login = 'owner' | 'application';

const SUPERUSER = 'postgres';
const APPLICATION = 'activity_log_app';

/** The connection string of `database` on the server that listens on `port`. */
export function urlOf(
  cluster: Cluster,
  target: { port: number; database: string; login?: Login },
): string {
  const { name, password } = credentialsOf(cluster, target.login ?? 'owner');
  return `postgresql://${name}:${password}@127.0.0.1:${target.port}/${target.database}`;
}

/** Role and password of a login. The application's password derives from the owner's, not vice versa. */
export function credentialsOf(cluster: Cluster, login: Login): { name: string; password: string } {
  const ownersPassword = readFileSync(cluster.password, 'utf8');
  if (login === 'owner') return { name: SUPERUSER, password: ownersPassword };
  const password = createHmac('sha256', ownersPassword).update(APPLICATION).digest('hex');
  return { name: APPLICATION, password };
}

/** Creates the folder, private to the account that will run the server, and returns that account. */
export function prepareFolder(cluster: Cluster): Account {
  mkdirSync(dirname(cluster.folder), { recursive: true });
  if (!existsSync(cluster.folder)) mkdirSync(cluster.folder, { mode: 0o700 });
  const uid = process.getuid?.();
  const owner = statSync(cluster.folder).uid;
  if (uid !== undefined && uid !== 0 && uid !== owner) {
    throw new OperationalError(
      `The folder ${cluster.folder} belongs to another user (number ${owner}); run this as that user.`,
    );
  }
  const account = chooseAccount(cluster.data);
  if (account) chownFolder(account, cluster);
  mkdirSync(cluster.users, { recursive: true });
  return account;
}

/** Creates an empty UTF-8 cluster with a random password, unless there is one already. */
export async function initialiseCluster(cluster: Cluster, account: Account): Promise<void> {
  if (existsSync(cluster.data)) return;
  writeFileAtomically(cluster.password, { text: randomBytes(24).toString('hex'), mode: 0o600 });
  if (account) chownSync(cluster.password, account.uid, account.gid);
  // Under another name until it is complete: a partial folder would never start.
  const tempFolder = `${cluster.data}.new`;
  rmSync(tempFolder, { recursive: true, force: true });
  try {
    await initdb(cluster, { tempFolder, account });
    renameSync(tempFolder, cluster.data);
  } catch (error) {
    for (const path of [tempFolder, cluster.password])
      rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

async function initdb(
  cluster: Cluster,
  { tempFolder, account }: { tempFolder: string; account: Account },
): Promise<void> {
  const options = [
    ...['--pgdata', tempFolder, '--username', SUPERUSER, '--pwfile', cluster.password],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
    // PostgreSQL's own sorting and case rules, which are the same on every machine.
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ];
  const log = openSync(cluster.log, 'a');
  const { size } = fstatSync(log);
  const child = startProcess([getEmbeddedBinaries().initdb, ...options], {
    ...{ account, folder: cluster.folder },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const [code] = await once(child, 'exit');
  if (code === 0) return;
  const cause = findLoggedCause(cluster, readLog(cluster, size));
  throw new OperationalError(
    `PostgreSQL could not be set up: ${cause?.description ?? `${cluster.log} says why`}.`,
  );
}

function chownFolder(account: NonNullable<Account>, cluster: Cluster): void {
  chownSync(cluster.folder, account.uid, account.gid);
  chmodSync(cluster.folder, 0o700);
  // A copy made by root (`cp -r`) belongs to root, but PostgreSQL insists on owning its data.
  if (statSync(cluster.data, { throwIfNoEntry: false })?.uid === 0) {
    chownTree(account, cluster.data);
    chownSync(cluster.password, account.uid, account.gid);
  }
}

function chownTree(account: NonNullable<Account>, folder: string): void {
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    chownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}
