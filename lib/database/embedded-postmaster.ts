import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getEmbeddedBinaries } from '@/lib/database/embedded-binaries';
import { urlOf, type Cluster } from '@/lib/database/embedded-cluster';
import { launch, type Account } from '@/lib/database/embedded-launch';
import { clusterNameOf, endLeftovers } from '@/lib/database/embedded-leftovers';
import { EMBEDDED_SETTINGS } from '@/lib/database/embedded-settings';
import { withClient } from '@/lib/database/client';
import { codeOf, Failure } from '@/lib/failure';
import { kill } from '@/lib/process/process-list';
import { commandLineOf, findProcessStart, isHalted } from '@/lib/process/process-mark';

export type Postmaster = { pid: number; port: number };

const START_ATTEMPTS = 20;
// After a crash the server first replays what its log holds, which may be gigabytes.
const READY_MS = 300_000;
const FAST_STOP_MS = 30_000;
const PORT_PATIENCE_MS = 3_000;
// Left-overs of a server killed with -9 take a moment to end; another program may take the port.
const PASSING_TROUBLE = /still in use|could not bind|could not create any TCP/;

/** The server process of this cluster if it lives, be it starting, ready or stopping. */
export function findPostmaster(cluster: Cluster): Postmaster | null {
  const { pid, port } = readPidFile(cluster);
  if (!pid || !findProcessStart(pid)) return null;
  // The number may have gone to another process since the file was written.
  const isOurs = `${commandLineOf(pid)} `.includes(` ${realpathSync(cluster.data)} `);
  return isOurs ? { pid, port } : null;
}

/** Starts the server on 127.0.0.1, after a crash on the same port as before; gives it once it takes connections. */
export async function startPostmaster(cluster: Cluster, account: Account): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    endLeftovers(cluster);
    const logged = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0;
    const port = await choosePort(cluster);
    const child = spawnPostmaster(cluster, { account, port });
    const isRunning = () => child.exitCode === null && child.signalCode === null;
    if (child.pid && (await becomesReady(cluster, { port, isRunning }))) {
      return { pid: child.pid, port };
    }
    const message = readFileSync(cluster.log).subarray(logged).toString();
    if (attempt === START_ATTEMPTS || !PASSING_TROUBLE.test(message)) {
      throw new Failure(`PostgreSQL could not be started; ${cluster.log} says why.`);
    }
    await sleep(500);
  }
}

/** Waits until a server found alive takes connections; false when it ends instead. */
export function waitForPostmaster(cluster: Cluster, { pid, port }: Postmaster): Promise<boolean> {
  return becomesReady(cluster, { port, isRunning: () => findProcessStart(pid) !== null });
}

/** Ends the server in good order, cutting its connections, and waits until it is gone. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!findProcessStart(pid)) return;
    // A process that is halted hears no other.
    kill(pid, isHalted(pid) ? 'SIGKILL' : signal);
    const deadline = performance.now() + FAST_STOP_MS;
    while (findProcessStart(pid) && performance.now() < deadline) await sleep(20);
  }
}

function spawnPostmaster(cluster: Cluster, options: { account: Account; port: number }) {
  const settings = {
    ...EMBEDDED_SETTINGS,
    port: String(options.port),
    cluster_name: clusterNameOf(cluster),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = [getEmbeddedBinaries().postgres, '-D', realpathSync(cluster.data), ...flags];
  const log = openSync(cluster.log, 'a');
  const child = launch(program, {
    account: options.account,
    folder: cluster.folder,
    stdio: ['ignore', log, log],
    // PostgreSQL will not start over the pid file of a crash when that number is in use again. We
    // know that it is not a server of ours; this is how pg_ctl, too, names a pid to overlook.
    variables: { PG_GRANDPARENT_PID: String(readPidFile(cluster).pid) },
  });
  closeSync(log);
  child.unref();
  return child;
}

async function becomesReady(
  cluster: Cluster,
  { port, isRunning }: { port: number; isRunning: () => boolean },
): Promise<boolean> {
  const deadline = performance.now() + READY_MS;
  for (let pause = 20; isRunning(); pause = Math.min(pause * 1.5, 500)) {
    if (await answers(urlOf(cluster, { port, database: 'postgres' }))) return true;
    if (performance.now() > deadline) {
      throw new Failure(`PostgreSQL does not get ready; ${cluster.log} says why.`);
    }
    await sleep(pause);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch (error) {
    // 57P03: it is starting up or shutting down.
    if (['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

// Lines: process number, data folder, start time, port, socket folder …
function readPidFile(cluster: Cluster): Postmaster {
  const file = join(cluster.data, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return { pid: Number(lines[0] ?? 0), port: Number(lines[3] ?? 0) };
}

// After kill -9 the port of before, so that whoever was connected finds the server again.
async function choosePort(cluster: Cluster): Promise<number> {
  const former = readPidFile(cluster).port;
  // Who is connected knows that one. What is left of the dead server, or a connection of somebody's
  // that passes, may hold it for a moment.
  const deadline = performance.now() + PORT_PATIENCE_MS;
  do {
    const port = await findFreePort(former);
    if (port !== null) return port;
    await sleep(50);
  } while (performance.now() < deadline);
  return (await findFreePort(0)) ?? 0;
}

/** `wanted`, or any port when that is 0; null when it is taken. */
function findFreePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
