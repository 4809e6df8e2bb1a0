import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { Cluster } from './cluster-paths';
import { kill, listProcesses } from '@/lib/platform/process/process-list';

/** The name in the title of every process of this cluster's server. */
export function clusterNameOf(cluster: Cluster): string {
  const path = createHash('sha256').update(realpathSync(cluster.data)).digest('hex');
  return `activity-log-${path.slice(0, 16)}`;
}

/**
 * Kills what is left of a server whose first process was killed with -9: its children exit on their
 * own, but only after their current statement, and no new server starts until then. Only for a
 * cluster whose server is not running.
 */
export function endStaleProcesses(cluster: Cluster): void {
  const title = `postgres: ${clusterNameOf(cluster)}: `;
  for (const { pid, command } of listProcesses()) {
    if (command.startsWith(title)) kill(pid, 'SIGKILL');
  }
}
