import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { DatabaseAvailability } from '@/lib/platform/database/connections/availability';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { trackOutages } from '@/lib/platform/database/connections/outage-tracking';
import type { Tenant, TenantPool } from '@/lib/platform/database/connections/tenant-pool';
import { codeOf } from '@/lib/platform/errors/operational-error';
import { findReplicaFault, readPosition, type Position, type ReplicaFault } from './position';
import { SharedRead } from './shared-read';

type ReplicaOptions = {
  /** Connections to the replica: for pages, and for exports where those may run there. */
  pool: TenantPool;
  downloadPool: TenantPool | null;
  /** Connections to the replica and to the primary that are tied to no partner. */
  commonPool: pg.Pool;
  primary: pg.Pool;
  /** Knows whether the replica is available. */
  availability: DatabaseAvailability;
  /** Called with a sentence when reads go to the primary for longer, and when they come back. */
  onStatusChange: (sentence: string) => void;
};

// How long a read waits for the replica to catch up, which usually takes a few milliseconds.
const PAGE_PATIENCE_MS = 250;
// An export lasts long anyway.
const EXPORT_PATIENCE_MS = 5_000;
const POLL_MS = 4;
// Of a replica that did not catch up, one read in this time asks again; the others do not wait.
const RETRY_MS = 1_000;
// A delay that comes and goes must not fill the log.
const MIN_REPORT_INTERVAL_MS = 60_000;

/**
 * A streaming replica. It is read only by connections on which it has replayed everything that the
 * primary had confirmed when the read was asked for: nobody, least of all who has just changed
 * something, sees less than on the primary.
 */
export class Replica {
  private readonly position: SharedRead<Position>;
  private retryAt = -Infinity;
  private reportedAt = -Infinity;
  private isReported = false;
  private isAvoided = false;

  constructor(private readonly options: ReplicaOptions) {
    this.position = new SharedRead(() => readPosition(options.primary));
  }

  /** Runs reads for a partner; null when they have to go to the primary, also after they had begun. */
  async read<T>(
    tenant: Tenant,
    work: (client: pg.PoolClient) => Promise<T>,
  ): Promise<{ result: T } | null> {
    const { pool } = this.options;
    const client = await this.connect(pool, { tenant, patienceMs: PAGE_PATIENCE_MS });
    if (!client) return null;
    try {
      return { result: await unnoticed(() => work(client)) };
    } catch (error) {
      if (isReplicaFailure(error)) return null;
      throw error;
    } finally {
      client.release();
    }
  }

  /** A connection for an export; null when it has to run on the primary. */
  async connectForExport(tenant: Tenant): Promise<pg.PoolClient | null> {
    const { downloadPool } = this.options;
    if (!downloadPool) return null;
    return this.connect(downloadPool, { tenant, patienceMs: EXPORT_PATIENCE_MS });
  }

  /** Cancels what runs in a process of the replica. */
  async cancel(processId: number | undefined): Promise<void> {
    await this.options.commonPool.query('SELECT pg_cancel_backend($1::int)', [processId]);
  }

  /** Closes all connections once they are free. */
  async end(): Promise<void> {
    const { pool, downloadPool, commonPool } = this.options;
    await Promise.all([pool.end(), downloadPool?.end(), commonPool.end()]);
  }

  /** Destroys what is still open. */
  destroy(): void {
    this.options.availability.close();
  }

  private async connect(
    pool: TenantPool,
    { tenant, patienceMs }: { tenant: Tenant; patienceMs: number },
  ): Promise<pg.PoolClient | null> {
    const deadline = performance.now() + patienceMs;
    if (performance.now() < this.retryAt) return null;
    if (this.isAvoided) this.retryAt = performance.now() + RETRY_MS;
    // A primary that does not answer says so itself at the read that follows.
    const position = await this.position.read().catch(() => null);
    const connecting = unnoticed(() => pool.connect(tenant));
    const client = position && (await within(connecting, deadline));
    if (!client) {
      connecting.then((late) => late.release()).catch(() => undefined);
      return null;
    }
    const fault = await waitUntilReplayed(client, { position, deadline });
    this.note(fault);
    if (fault === null) return client;
    client.release(fault === 'silent');
    return null;
  }

  // That a replica does not respond is noticed, and told, where its connections are watched.
  private note(fault: Fault): void {
    if (fault === 'silent') return;
    if (fault === null) {
      this.retryAt = -Infinity;
      this.isAvoided = false;
      if (this.isReported) this.options.onStatusChange('The replica is read again.');
      this.isReported = false;
      return;
    }
    this.isAvoided = true;
    this.retryAt = performance.now() + RETRY_MS;
    const time = performance.now();
    if (this.isReported || time - this.reportedAt < MIN_REPORT_INTERVAL_MS) return;
    this.isReported = true;
    this.reportedAt = time;
    this.options.onStatusChange(`${FAULTS[fault]} Reads go to the primary meanwhile.`);
  }
}

// Time limits are the same on the primary.
const LIMITS = new Set(['57014', '55P03']);
// A conflict with what is replayed, and what cannot be done on a standby.
const STANDBY_CODES = /^(40|25006$|55000$)/;

function isReplicaFailure(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as Error).cause) ?? '';
  if (LIMITS.has(code)) return false;
  return STANDBY_CODES.test(code) || isDatabaseUnavailableError(error);
}

// The request does not fail because the replica does.
function unnoticed<T>(work: () => Promise<T>): Promise<T> {
  return trackOutages({ isDatabaseUnavailable: false }, work);
}

type Fault = ReplicaFault | 'silent';

const FAULTS = {
  behind: `The replica is more than ${PAGE_PATIENCE_MS} ms behind.`,
  foreign: 'DATABASE_REPLICA_URL is no replica of the database in DATABASE_URL.',
};

async function waitUntilReplayed(
  client: pg.PoolClient,
  { position, deadline }: { position: Position; deadline: number },
): Promise<Fault> {
  for (;;) {
    const asking = findReplicaFault(client, position).then((fault) => ({ fault }));
    const answer = await within(asking, deadline);
    if (!answer) return 'silent';
    if (answer.fault !== 'behind' || performance.now() >= deadline) return answer.fault;
    await sleep(POLL_MS);
  }
}

/** What a promise gives; null when it fails, or is not there in time. */
async function within<T>(promise: Promise<T>, deadline: number): Promise<T | null> {
  const timer = new AbortController();
  const late = sleep(Math.max(0, deadline - performance.now()), null, {
    ref: false,
    signal: timer.signal,
  });
  try {
    return await Promise.race([promise, late]);
  } catch {
    return null;
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
