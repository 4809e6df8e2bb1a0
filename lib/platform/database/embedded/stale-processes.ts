import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { Cluster } from './cluster';
import { kill, listProcesses } from '@/lib/platform/process/process-list';

/** The name that every process of this cluster's server carries in its title. */
export function clusterNameOf(cluster: Cluster): string {
  const path = createHash('sha256').update(realpathSync(cluster.data)).digest('hex');
  return `activity-log-${path.slice(0, 16)}`;
}

/**
 * Ends what is left of a server whose first process was killed with -9: its helpers end by
 * themselves, but not before the statement that they are at, and no new server starts until then.
 * Only for a cluster whose server does not run.
 */
export function endStaleProcesses(cluster: Cluster): void {
  const title = `postgres: ${clusterNameOf(cluster)}: `;
  for (const { pid, command } of listProcesses()) {
    if (command.startsWith(title)) kill(pid, 'SIGKILL');
  }
}
