import { once } from 'node:events';
import { chownSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';
import { getEmbeddedBinaries } from '@/lib/platform/database/embedded/binaries';
import {
  chooseAccount,
  startProcess,
  type Account,
} from '@/lib/platform/database/embedded/start-process';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { findFreePort } from '@/tests/support/product-server';

/** A running server of a test's own. */
export type TestServer = DatabaseUrls & { kill: () => Promise<void> };

/** A cluster with settings of its own, apart from the server of all other tests. */
export type TestCluster = {
  folder: string;
  data: string;
  /** Whom its files belong to. */
  account: Account;
  /** Its server, with a migrated database. */
  server: TestServer;
  /** Serves another folder of data. */
  serve: (data: string, settings: Record<string, string>) => Promise<TestServer>;
  /** Removes everything, once its servers have ended. */
  remove: () => void;
};

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '64MB',
};
const START_TIMEOUT_MS = 60_000;
const DATABASE = 'activity_log';

/** Makes a cluster and starts its server with additional settings. */
export async function startCluster(settings: Record<string, string>): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'activity-log-cluster-'));
  const account = chooseAccount(folder);
  if (account) chownSync(folder, account.uid, account.gid);
  const log = openSync(join(folder, 'log'), 'a', 0o666);
  const start = (program: string[]) =>
    startProcess(program, { account, folder, stdio: ['ignore', log, log] });
  const { postgres, initdb } = getEmbeddedBinaries();

  const serve: TestCluster['serve'] = async (data, extra) => {
    const port = String(await findFreePort());
    const flags = Object.entries({ ...SETTINGS, ...extra, port }).flatMap(([name, value]) => [
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
  };

  const data = join(folder, 'primary');
  const [code] = await once(
    start([initdb, '-D', data, '-U', 'postgres', ...INITDB_OPTIONS]),
    'exit',
  );
  if (code !== 0) throw new Error(`initdb failed; ${folder}/log says why.`);
  const server = await serve(data, settings);
  await withClient(withDatabase(server.ownerUrl, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${DATABASE}`),
  );
  await prepareDatabase(server);
  const remove = () => {
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, data, account, server, serve, remove };
}

const INITDB_OPTIONS = ['--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C'];

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
