import pg from 'pg';
import { timeoutSettings, type ConnectionLimits } from './limits';
import { messageOf } from '@/lib/platform/errors/operational-error';
import {
  DatabaseBusyError,
  DatabaseUnavailableError,
  toDatabaseUnavailableError,
} from './database-unavailable-error';
import type { DatabaseAvailability } from './availability';
import { sessionConfig } from './session';
import { SLOW_RESPONSE_MS } from './watched-connections';

type ConnectCallback = Parameters<pg.Pool['connect']>[0];

type BoundedPoolOptions = {
  url: string;
  max: number;
  limits: ConnectionLimits;
  availability: DatabaseAvailability;
};

/**
 * A connection pool on which nothing takes longer than its limits. Work that cannot be done fails with
 * `DatabaseUnavailableError`, and at once while the database is known to be unavailable.
 */
export class BoundedPool extends pg.Pool {
  constructor(private readonly poolOptions: BoundedPoolOptions) {
    const { url, max, limits, availability } = poolOptions;
    // Regardless of the role's default: a confirmed commit must survive a crash.
    const settings = { synchronous_commit: 'on', ...timeoutSettings(limits) };
    super({
      ...sessionConfig(url, settings),
      connectionTimeoutMillis: limits.connectTimeoutMs,
      max,
    });
    // A broken connection shows at its next query, and by an event that would end the process if
    // nobody listened: the pool emits it for idle connections, each connection while in use.
    this.on('error', () => availability.probe());
    this.on('connect', (client) => {
      client.on('error', () => availability.probe());
      availability.watch(client, limits.readTimeoutMs);
    });
    this.query = withNamedOutages(this.query);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    const connection = this.connectInTime().catch((error: unknown) => {
      this.poolOptions.availability.probe();
      throw toDatabaseUnavailableError(error);
    });
    if (!callback) return connection;
    connection.then(
      (client) => callback(undefined, client, client.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  private async connectInTime(): Promise<pg.PoolClient> {
    const { availability, limits } = this.poolOptions;
    const outage = availability.findOutage();
    if (outage) throw outage;
    if (this.waitingCount >= limits.maxWaiting)
      throw new DatabaseBusyError('Too many requests are waiting for the database.');
    const isQueued = this.idleCount === 0 && this.totalCount >= this.poolOptions.max;
    const probeTimer = setTimeout(() => availability.probe(), SLOW_RESPONSE_MS).unref();
    const connecting = super.connect();
    let removeListener: () => void = () => undefined;
    const down = new Promise<never>((_, reject) => (removeListener = availability.onDown(reject)));
    try {
      return await Promise.race([connecting, down]);
    } catch (error) {
      // The connection may still arrive when nobody waits for it any more.
      connecting.then(
        (client) => client.release(),
        () => undefined,
      );
      const isBusy = isQueued && !(error instanceof DatabaseUnavailableError);
      throw isBusy ? new DatabaseBusyError(messageOf(error), { cause: error }) : error;
    } finally {
      clearTimeout(probeTimer);
      removeListener();
    }
  }
}

// Neither Prisma's adapter nor our code queries with callbacks.
function withNamedOutages(query: pg.Pool['query']): pg.Pool['query'] {
  const run = query as unknown as (this: pg.Pool, ...args: unknown[]) => Promise<unknown>;
  return async function (this: pg.Pool, ...args: unknown[]) {
    try {
      return await run.apply(this, args);
    } catch (error) {
      throw toDatabaseUnavailableError(error);
    }
  } as unknown as pg.Pool['query'];
}
