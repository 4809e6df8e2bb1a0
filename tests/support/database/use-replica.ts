import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { withClient } from '@/lib/platform/database/client';
import {
  closeDatabase,
  openDatabaseForServer,
  queryRows,
  sql,
} from '@/lib/platform/database/database';
import { applySettings } from '@/lib/platform/env/env';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { closeOwner } from './as-owner';
import { startReplicatingServers, type ReplicatingServers } from './replicating-servers';

/** What a read may take at most, the time included in which a silent replica is given up. */
export const SOON_MS = 9_000;
export const IS_REPLICA = sql`SELECT pg_is_in_recovery() AS "isReplica"`;

/** A primary and its replica, as a server uses them, and a partner that is new in each test. */
export type ReplicaTest = {
  servers: () => ReplicatingServers;
  partner: () => TestPartner;
  /** The lines of the server's log in the running test. */
  logged: string[];
  /** Opens the connections anew. */
  serveWith: (replicaUrl: string, exports?: 'on' | 'off') => Promise<void>;
  /** Whether reads go to the replica. */
  readsReplica: () => Promise<boolean>;
  /** The same, with how many activities the partner has there. */
  count: () => Promise<{ isReplica: boolean; count: number }>;
  /** Runs a statement on the replica, as its owner. */
  atReplica: (statement: string) => Promise<{ rowCount: number | null }>;
};

/** Sets up two real servers for the tests of a file, of which one replicates the other. */
export function useReplica(): ReplicaTest {
  let servers: ReplicatingServers;
  let partner: TestPartner;
  const logged: string[] = [];

  const serveWith: ReplicaTest['serveWith'] = async (replicaUrl, exports = 'off') => {
    await closeDatabase();
    applySettings({
      DATABASE_URL: servers.primary.url,
      DATABASE_OWNER_URL: servers.primary.ownerUrl,
      DATABASE_REPLICA_URL: replicaUrl,
      DATABASE_REPLICA_EXPORTS: exports,
    });
    openDatabaseForServer();
  };
  const count: ReplicaTest['count'] = async () => {
    const [row] = await queryRows<{ isReplica: boolean; count: number }>(
      partner.scope,
      sql`SELECT pg_is_in_recovery() AS "isReplica", count(*)::int AS count FROM activity
        WHERE partner_id = ${partner.id}::uuid`,
    );
    return row ?? { isReplica: false, count: -1 };
  };

  beforeAll(async () => {
    servers = await startReplicatingServers();
  });
  beforeEach(async () => {
    logged.length = 0;
    vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(String(line)));
    await serveWith(servers.replica.url);
    partner = await makePartner();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await closeDatabase();
  });
  afterAll(async () => {
    await closeOwner();
    await servers.remove();
  });
  return {
    servers: () => servers,
    partner: () => partner,
    logged,
    serveWith,
    readsReplica: async () => (await count()).isReplica,
    count,
    atReplica: (statement) =>
      withClient(servers.replica.ownerUrl, (client) => client.query(statement)),
  };
}

/** What some work gives, and how long it took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}
