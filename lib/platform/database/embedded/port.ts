import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster';
import { readPidFile } from './pid-file';
import { writeFileAtomically } from '@/lib/platform/process/write-file-atomically';

const PORT_TIMEOUT_MS = 3_000;

/**
 * The port to start on: `demanded`, or null when another program has it; else the one that the server
 * had when it ended while in use, where it is free, else any. Waits a moment for it to become free.
 */
export async function choosePort(cluster: Cluster, demanded?: number): Promise<number | null> {
  const former = demanded ?? findFormerPort(cluster);
  // What is left of a dead server, or a connection of somebody's that passes, may hold it.
  const deadline = performance.now() + PORT_TIMEOUT_MS;
  do {
    const port = await findFreePort(former);
    if (port !== null) return port;
    await sleep(50);
  } while (performance.now() < deadline);
  return demanded === undefined ? findFreePort(0) : null;
}

// A server that was killed leaves its pid file, one that gave up takes it away.
function findFormerPort(cluster: Cluster): number {
  const { port } = readPidFile(cluster);
  return port || Number(existsSync(cluster.port) ? readFileSync(cluster.port, 'utf8') : 0) || 0;
}

/** Keeps the port for a server that ends while it is in use. */
export function storePort(cluster: Cluster, port: number): void {
  writeFileAtomically(cluster.port, { text: String(port) });
}

/** Forgets it when nobody is connected any more. */
export function removeStoredPort(cluster: Cluster): void {
  rmSync(cluster.port, { force: true });
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
