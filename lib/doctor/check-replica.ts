import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { withClient } from '@/lib/platform/database/client';
import { findReplicaFault, readPosition } from '@/lib/platform/database/replica/position';
import { areExportsOnReplica, findReplicaUrl } from '@/lib/platform/env/replica';
import { messageOf } from '@/lib/platform/errors/operational-error';

const PATIENCE_MS = 5_000;
const POLL_MS = 50;

/** Problems of the replica, if there is one, for the database at `url`; one sentence each. */
export async function checkReplica(url: string): Promise<string[]> {
  const replicaUrl = findReplicaUrl();
  if (replicaUrl === null) return [];
  try {
    const position = await withClient(url, readPosition);
    return await withClient(replicaUrl, async (replica) => {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        const fault = await findReplicaFault(replica, position);
        if (fault === 'foreign') return [FOREIGN];
        if (fault === null) return await checkExports(replica);
        if (performance.now() > deadline) return [BEHIND];
        await sleep(POLL_MS);
      }
    });
  } catch (error) {
    return [
      `The replica of DATABASE_REPLICA_URL cannot be read: ${messageOf(error)}. ${CONSEQUENCE}`,
    ];
  }
}

const CONSEQUENCE = 'Reads go to the primary.';
const FOREIGN = `DATABASE_REPLICA_URL is no replica of the database in DATABASE_URL. ${CONSEQUENCE}`;
const BEHIND = `The replica of DATABASE_REPLICA_URL is more than ${PATIENCE_MS / 1000} s behind. ${CONSEQUENCE}`;

// Without it, the primary's clean-up ends the queries of a long export on the replica.
async function checkExports(replica: pg.ClientBase): Promise<string[]> {
  if (!areExportsOnReplica()) return [];
  const { rows } = await replica.query<{ setting: string }>(
    `SELECT current_setting('hot_standby_feedback') AS setting`,
  );
  if (rows[0]?.setting === 'on') return [];
  return [
    'Exports read the replica (DATABASE_REPLICA_EXPORTS), whose hot_standby_feedback is off: long ones may be ended by it; turn it on.',
  ];
}
