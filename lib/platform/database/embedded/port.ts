import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster-paths';
import { readPidFile } from './pid-file';
import { writeFileAtomically } from '@/lib/platform/process/write-file-atomically';

const PORT_TIMEOUT_MS = 3_000;

/**
 * The port to start on: `requiredPort`, or null when another program has it. Without `requiredPort`,
 * the port that the server had when it stopped while in use, if it is free, or else any. Waits a
 * moment for the port to become free.
 */
export async function choosePort(cluster: Cluster, requiredPort?: number): Promise<number | null> {
  const preferred = requiredPort ?? findFormerPort(cluster);
  // The remains of a dead server, or a short-lived connection, may hold it.
  const deadline = performance.now() + PORT_TIMEOUT_MS;
  do {
    const port = await findFreePort(preferred);
    if (port !== null) return port;
    await sleep(50);
  } while (performance.now() < deadline);
  return requiredPort === undefined ? findFreePort(0) : null;
}

// A killed server leaves its pid file behind; one that gave up removes it.
function findFormerPort(cluster: Cluster): number {
  const { port } = readPidFile(cluster);
  return port || Number(existsSync(cluster.port) ? readFileSync(cluster.port, 'utf8') : 0) || 0;
}

/** Stores the port, in case the server stops while it is in use. */
export function storePort(cluster: Cluster, port: number): void {
  writeFileAtomically(cluster.port, { text: String(port) });
}

/** Removes the stored port once nobody uses the server any more. */
export function removeStoredPort(cluster: Cluster): void {
  rmSync(cluster.port, { force: true });
}

/** The port `preferred`, or any free port when it is 0; null when it is taken. */
function findFreePort(preferred: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(null));
    probe.listen(preferred, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
