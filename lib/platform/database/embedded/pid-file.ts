import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster-paths';

/** The first process of the embedded server, and the port that it listens on. */
export type Postmaster = { pid: number; port: number };

/** The file that marks a running server; a killed one leaves it behind. */
export function pidFileOf(cluster: Cluster): string {
  return join(cluster.data, 'postmaster.pid');
}

/** The content of the pid file; zeros when there is none. */
export function readPidFile(cluster: Cluster): Postmaster {
  const file = pidFileOf(cluster);
  // Lines: process number, data folder, start time, port, socket folder …
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return { pid: Number(lines[0] ?? 0), port: Number(lines[3] ?? 0) };
}
