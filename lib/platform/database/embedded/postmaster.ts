import { closeSync, openSync, realpathSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { getEmbeddedBinaries } from './binaries';
import { findFailureCause, PORT_TAKEN, readLog, type FailureCause } from './failure-cause';
import type { Cluster } from './cluster-paths';
import { urlOf } from './cluster';
import { startProcess, type Account } from './start-process';
import { clusterNameOf, endStaleProcesses } from './stale-processes';
import { readPidFile, type Postmaster } from './pid-file';
import { choosePort, storePort } from './port';
import { EMBEDDED_SETTINGS } from './settings';
import { withClient } from '@/lib/platform/database/client';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { kill } from '@/lib/platform/process/process-list';
import {
  commandLineOf,
  findProcessStart,
  isSuspended,
} from '@/lib/platform/process/process-identity';

/** The server does not start; the message says why, and so does `cause` if it is known. */
export class StartError extends OperationalError {
  constructor(
    override readonly cause: FailureCause | null,
    cluster: Cluster,
  ) {
    super(`PostgreSQL could not be started: ${cause?.description ?? `${cluster.log} says why`}.`);
  }
}

const MAX_START_ATTEMPTS = 20;
// After a crash the server first replays its log, which may be gigabytes.
const READY_TIMEOUT_MS = 300_000;
const STOP_SIGNAL_TIMEOUT_MS = 30_000;
// The remains of a server killed with -9 take a moment to exit; another program may take the port.
const TRANSIENT_ERROR = /still in use|could not bind|could not create any TCP/;

/** The server of this cluster if it is alive: starting, ready or stopping. */
export function findPostmaster(cluster: Cluster): Postmaster | null {
  const { pid, port } = readPidFile(cluster);
  if (!pid || !findProcessStart(pid)) return null;
  // Another process may have the pid by now.
  const isOurs = `${commandLineOf(pid)} `.includes(` ${realpathSync(cluster.data)} `);
  return isOurs ? { pid, port } : null;
}

/**
 * Starts the server on 127.0.0.1 and waits until it accepts connections: on `port` if given, or else
 * on the port that its clients know, if that is free. Throws StartError.
 */
export async function startPostmaster(
  cluster: Cluster,
  { account, port: requiredPort }: { account: Account; port?: number },
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    endStaleProcesses(cluster);
    const logSize = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0;
    const port = await choosePort(cluster, requiredPort);
    if (port === null) throw new StartError(PORT_TAKEN, cluster);
    const child = spawnPostmaster(cluster, { account, port });
    const isRunning = () => child.exitCode === null && child.signalCode === null;
    if (child.pid && (await waitUntilReady(cluster, { port, isRunning }))) {
      storePort(cluster, port);
      return { pid: child.pid, port };
    }
    const logText = readLog(cluster, logSize);
    if (attempt === MAX_START_ATTEMPTS || !TRANSIENT_ERROR.test(logText)) {
      throw new StartError(findFailureCause(cluster, logText), cluster);
    }
    await sleep(500);
  }
}

/** The server of this cluster once it accepts connections; null when none runs, or it stops instead. */
export async function findReadyPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const found = findPostmaster(cluster);
  if (!found) return null;
  const isRunning = () => findProcessStart(found.pid) !== null;
  return (await waitUntilReady(cluster, { port: found.port, isRunning })) ? found : null;
}

/** Stops the server gracefully, closes its connections, and waits until it is gone. */
export async function stopPostmaster({ pid }: Pick<Postmaster, 'pid'>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!findProcessStart(pid)) return;
    // A suspended process receives no other signal.
    kill(pid, isSuspended(pid) ? 'SIGKILL' : signal);
    const deadline = performance.now() + STOP_SIGNAL_TIMEOUT_MS;
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
  const child = startProcess(program, {
    account: options.account,
    folder: cluster.folder,
    stdio: ['ignore', log, log],
    // PostgreSQL refuses to start when the pid in a leftover pid file is in use again. We know that
    // this is not our server; pg_ctl, too, names a pid to ignore like this.
    variables: { PG_GRANDPARENT_PID: String(readPidFile(cluster).pid) },
  });
  closeSync(log);
  // A program that cannot be started has no pid, and emits this event.
  child.on('error', () => undefined);
  child.unref();
  return child;
}

async function waitUntilReady(
  cluster: Cluster,
  { port, isRunning }: { port: number; isRunning: () => boolean },
): Promise<boolean> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  for (let delay = 20; isRunning(); delay = Math.min(delay * 1.5, 500)) {
    if (await isReady(urlOf(cluster, { port, database: 'postgres' }))) return true;
    if (performance.now() > deadline) {
      throw new OperationalError(`PostgreSQL did not become ready; ${cluster.log} says why.`);
    }
    await sleep(delay);
  }
  return false;
}

async function isReady(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch (error) {
    // It is starting up, shutting down, or was killed meanwhile.
    if (isDatabaseUnavailableError(error) && codeOf(error) !== '53100') return false;
    throw error;
  }
}
