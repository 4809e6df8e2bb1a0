import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Tenant, TenantPool } from './connections/tenant-pool';
import { PrismaClient } from './generated/client';

type Pools = { pool: TenantPool; commonPool: pg.Pool };

/**
 * Prisma on connections that are tied to the partner for whom a query runs, and otherwise to none. One
 * object holds both: the server has this module several times.
 */
export class ScopedPrisma {
  private readonly tenants = new AsyncLocalStorage<Tenant>();

  /** Runs queries of no partner. */
  readonly common: PrismaClient;

  constructor(pools: Pools) {
    const pool = new ScopedPool(pools, () => this.tenants.getStore());
    this.common = new PrismaClient({ adapter: new PrismaPg(pool) });
  }

  /**
   * Runs `work`, queries for a partner. They must not be `findUnique`: Prisma runs several of those as
   * one, on behalf of the first, whose partner may be another (the linter refuses it).
   */
  run<T>(tenant: Tenant, work: (prisma: PrismaClient) => PromiseLike<T>): Promise<T> {
    // A query of Prisma begins when it is awaited, so it is awaited in here.
    return this.tenants.run(tenant, async () => await work(this.common));
  }
}

// Prisma's adapter insists on a pool of pg. This one has no connections of its own.
class ScopedPool extends pg.Pool {
  constructor({ pool, commonPool }: Pools, findTenant: () => Tenant | undefined) {
    super({ max: 1 });
    this.connect = (() => {
      const tenant = findTenant();
      return tenant ? pool.connect(tenant) : commonPool.connect();
    }) as pg.Pool['connect'];
    this.query = ((query: pg.QueryConfig<unknown[]>) => {
      const tenant = findTenant();
      return tenant ? pool.query(tenant, query) : commonPool.query(query);
    }) as unknown as pg.Pool['query'];
  }
}
