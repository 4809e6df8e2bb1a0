import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Tenant, TenantPool } from './connections/tenant-pool';
import { PrismaClient } from './generated/client';

type Pools = { pool: TenantPool; commonPool: pg.Pool };

// Commands, pages and routes are bundled separately, but share the client, which is global.
const globals = globalThis as typeof globalThis & {
  activityLogTenants?: AsyncLocalStorage<Tenant>;
};

/** Whom the query of Prisma that is running is for. */
const tenants = (globals.activityLogTenants ??= new AsyncLocalStorage());

/** Prisma on connections of the partner that `runForTenant` names, and otherwise of none. */
export function createPrisma(pools: Pools): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(new ScopedPool(pools)) });
}

/**
 * Runs `work`, in which Prisma's queries are for a partner. They must not be `findUnique`: Prisma runs
 * several of those as one, on behalf of the first, whose partner may be another (the linter refuses it).
 */
export function runForTenant<T>(tenant: Tenant, work: () => PromiseLike<T>): Promise<T> {
  // A query of Prisma begins when it is awaited, so it is awaited in here.
  return tenants.run(tenant, async () => await work());
}

// Prisma's adapter insists on a pool of pg. This one has no connections of its own.
class ScopedPool extends pg.Pool {
  constructor({ pool, commonPool }: Pools) {
    super({ max: 1 });
    this.connect = (() => {
      const tenant = tenants.getStore();
      return tenant ? pool.connect(tenant) : commonPool.connect();
    }) as pg.Pool['connect'];
    this.query = ((query: pg.QueryConfig<unknown[]>) => {
      const tenant = tenants.getStore();
      return tenant ? pool.query(tenant, query) : commonPool.query(query);
    }) as unknown as pg.Pool['query'];
  }
}
