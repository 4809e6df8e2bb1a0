import pg from 'pg';
import { limitSettings, type Limits } from './limits';
import { DatabaseOutOfReach, namedOutage } from './out-of-reach';
import type { Reach } from './availability';
import { sessionOf } from './session';
import { SUSPECT_MS } from './watched-connections';

type Connected = Parameters<pg.Pool['connect']>[0];

type BoundedPoolOptions = { url: string; max: number; limits: Limits; reach: Reach };

/**
 * A set of connections of which nothing takes longer than its limits: what cannot be had fails as
 * `DatabaseOutOfReach`, at once where it is known that the database does not answer.
 */
export class BoundedPool extends pg.Pool {
  constructor(private readonly bounds: BoundedPoolOptions) {
    const { url, max, limits, reach } = bounds;
    // Whatever the role's own default is: what is confirmed must survive a crash.
    const settings = { synchronous_commit: 'on', ...limitSettings(limits) };
    super({ ...sessionOf(url, settings), connectionTimeoutMillis: limits.connectMs, max });
    // A connection that breaks is told by its next query, and by an event that, unheard, would end the
    // process: the pool emits it for idle connections, each connection for itself while in use.
    this.on('error', () => reach.suspect());
    this.on('connect', (client) => {
      client.on('error', () => reach.suspect());
      reach.watch(client, limits.silenceMs);
    });
    this.query = namingOutages(this.query);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    const connected = this.connectInTime().catch((error: unknown) => {
      this.bounds.reach.suspect();
      throw namedOutage(error);
    });
    if (!callback) return connected;
    connected.then(
      (client) => callback(undefined, client, client.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  private async connectInTime(): Promise<pg.PoolClient> {
    const { reach, limits } = this.bounds;
    const outage = reach.findOutage();
    if (outage) throw outage;
    if (this.waitingCount >= limits.mostWaiting)
      throw new DatabaseOutOfReach('Too many requests wait for the database.');
    const doubting = setTimeout(() => reach.suspect(), SUSPECT_MS).unref();
    const connecting = super.connect();
    let forget: () => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (forget = reach.onceLost(reject)));
    try {
      return await Promise.race([connecting, lost]);
    } catch (error) {
      // It may still come, for nobody.
      connecting.then(
        (client) => client.release(),
        () => undefined,
      );
      throw error;
    } finally {
      clearTimeout(doubting);
      forget();
    }
  }
}

// Prisma's adapter and we ask by promises alone.
function namingOutages(query: pg.Pool['query']): pg.Pool['query'] {
  const ask = query as unknown as (this: pg.Pool, ...asked: unknown[]) => Promise<unknown>;
  return async function (this: pg.Pool, ...asked: unknown[]) {
    try {
      return await ask.apply(this, asked);
    } catch (error) {
      throw namedOutage(error);
    }
  } as unknown as pg.Pool['query'];
}
