import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';
import { getEmbeddedBinaries } from '@/lib/platform/database/embedded/binaries';
import { chooseAccount, startProcess } from '@/lib/platform/database/embedded/start-process';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { findFreePort } from '@/tests/support/product-server';

/** A running server of a test's own. */
type TestServer = DatabaseUrls & { kill: () => Promise<void> };

/** A primary with a migrated database, its streaming replica, and what removes both. */
export type ReplicatingServers = {
  primary: TestServer;
  replica: TestServer;
  remove: () => Promise<void>;
};

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '64MB',
  wal_keep_size: '256MB',
  hot_standby_feedback: 'on',
};
const START_TIMEOUT_MS = 60_000;
const DATABASE = 'activity_log';

/** Starts two real servers, of which one replicates the other by streaming. */
export async function startReplicatingServers(): Promise<ReplicatingServers> {
  const folder = mkdtempSync(join(tmpdir(), 'activity-log-replication-'));
  const account = chooseAccount(folder);
  if (account) chownSync(folder, account.uid, account.gid);
  const log = openSync(join(folder, 'log'), 'a', 0o666);
  const start = (program: string[]) =>
    startProcess(program, { account, folder, stdio: ['ignore', log, log] });
  const { postgres, initdb } = getEmbeddedBinaries();

  async function serve(data: string, settings: Record<string, string> = {}): Promise<TestServer> {
    const port = String(await findFreePort());
    const flags = Object.entries({ ...SETTINGS, ...settings, port }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const server = start([postgres, '-D', data, ...flags]);
    const ended = once(server, 'exit');
    const address = `127.0.0.1:${port}/${DATABASE}`;
    const ownerUrl = `postgresql://postgres@${address}`;
    await untilReady(withDatabase(ownerUrl, 'postgres'));
    const kill = async () => {
      server.kill('SIGQUIT');
      await ended;
    };
    return { url: `postgresql://activity_log_app:of-a-test@${address}`, ownerUrl, kill };
  }

  const [data, copy] = [join(folder, 'primary'), join(folder, 'replica')];
  const [code] = await once(
    start([
      initdb,
      '-D',
      data,
      '-U',
      'postgres',
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--locale',
      'C',
    ]),
    'exit',
  );
  if (code !== 0) throw new Error(`initdb failed; ${folder}/log says why.`);
  const primary = await serve(data);
  await withClient(withDatabase(primary.ownerUrl, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${DATABASE}`),
  );
  await prepareDatabase(primary);
  await copyCluster(primary.ownerUrl, { data, copy });
  if (account) chownTree(copy, account);
  const { port } = new URL(primary.ownerUrl);
  const replica = await serve(copy, {
    primary_conninfo: `host=127.0.0.1 port=${port} user=postgres`,
  });
  const remove = async () => {
    await Promise.all([replica.kill(), primary.kill()]);
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
  };
  return { primary, replica, remove };
}

// What pg_basebackup does, which the embedded PostgreSQL does not have.
async function copyCluster(
  ownerUrl: string,
  { data, copy }: { data: string; copy: string },
): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`SELECT pg_backup_start('replica', true)`);
    const isWanted = (path: string) =>
      basename(path) !== 'postmaster.pid' && !path.startsWith(join(data, 'pg_wal/'));
    cpSync(data, copy, { recursive: true, filter: isWanted });
    mkdirSync(join(copy, 'pg_wal'), { recursive: true, mode: 0o700 });
    const { rows } = await client.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(false)',
    );
    writeFileSync(join(copy, 'backup_label'), rows[0]?.labelfile ?? '');
    writeFileSync(join(copy, 'standby.signal'), '');
  });
  chmodSync(copy, 0o700);
}

function chownTree(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chownSync(join(entry.parentPath, entry.name), uid, gid);
}

async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await withClient(url, async (client) => void (await client.query('SELECT 1')));
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
