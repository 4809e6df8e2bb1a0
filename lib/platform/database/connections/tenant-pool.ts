import type pg from 'pg';
import type { BoundedPool } from './bounded-pool';
import { toDatabaseUnavailableError } from './database-unavailable-error';
import { IS_DISTRIBUTED, routeStatements } from './route-statements';
import { tieTransactions } from './tie-transactions';

/** The partner whose rows some work may read and write; every Scope is one. */
export type Tenant = { readonly partnerId: string };

/** A query with its values, as pg takes it. */
export type QueryConfig = pg.QueryConfig<unknown[]>;

/** What runs queries for one partner: a connection in a transaction, or a pool that is tied to it. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/**
 * A pool whose connections are tied to one partner while they are in use. By it row-level security
 * decides which rows there are: see the migration `row_security`. Nothing can be read without naming
 * a partner first.
 */
export class TenantPool {
  // The partner of each connection, which stays when it goes back to the pool.
  private readonly tied = new WeakMap<pg.PoolClient, string>();

  constructor(private readonly pool: BoundedPool) {}

  /** A connection that is tied to a partner; to be released. */
  async connect({ partnerId }: Tenant): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    if (this.tied.get(client) === partnerId) return client;
    try {
      const { rows } = await client.query<Tied>(TIE, [partnerId]);
      if (!this.tied.has(client) && rows[0]?.isDistributed) {
        routeStatements(client);
        tieTransactions(client, () => this.tied.get(client) ?? '');
      }
    } catch (error) {
      client.release(true);
      throw toDatabaseUnavailableError(error);
    }
    this.tied.set(client, partnerId);
    return client;
  }

  /** The result of one query for a partner. */
  async query<Row extends pg.QueryResultRow>(
    tenant: Tenant,
    query: QueryConfig,
  ): Promise<pg.QueryResult<Row>> {
    const client = await this.connect(tenant);
    try {
      return await client.query<Row>(query);
    } catch (error) {
      throw toDatabaseUnavailableError(error);
    } finally {
      client.release();
    }
  }

  /** How many connections there are, are free, and are waited for. */
  get counts(): { total: number; idle: number; waiting: number } {
    const { totalCount: total, idleCount: idle, waitingCount: waiting } = this.pool;
    return { total, idle, waiting };
  }

  /** Closes all connections once they are free. */
  end(): Promise<void> {
    return this.pool.end();
  }
}

// For the session: a transaction that is rolled back would take it back.
const TIE = `SELECT set_config('activity_log.partner', $1, false),
  ${IS_DISTRIBUTED} AS "isDistributed"`;

type Tied = { isDistributed: boolean };
