import type pg from 'pg';
import { MAX_DOWNLOADS } from '@/lib/platform/downloads/download-slots';
import { getDatabaseUrl } from '@/lib/platform/env/env';
import { logLine } from '@/lib/platform/process/progress-log';
import { openReplica } from '@/lib/platform/database/replica/open-replica';
import type { Replica } from '@/lib/platform/database/replica/replica';
import { ScopedPrisma } from '@/lib/platform/database/scoped-prisma';
import { DatabaseAvailability } from './availability';
import { BoundedPool } from './bounded-pool';
import {
  COMMAND_OUTAGE_TIMEOUT_MS,
  COMMAND_POOL_LIMITS,
  SERVER_POOL_LIMITS,
  type PoolLimits,
} from './limits';
import { TenantPool } from './tenant-pool';

/**
 * The application's open connections to PostgreSQL. Rows of a partner are read and written only on
 * connections that are tied to that partner.
 */
export type Database = {
  pool: TenantPool;
  /** Downloads hold a connection as long as they last, so they have a pool of their own. */
  downloadPool: TenantPool;
  /** For incoming records, so that pages never wait for them. */
  intakePool: TenantPool;
  /** For work that nobody waits for, which may take longer than any request. */
  backgroundPool: TenantPool;
  /** Of no partner, so that it shows no row of any: for limits, and for which partners there are. */
  commonPool: pg.Pool;
  prisma: ScopedPrisma;
  /** Knows whether the database is available. */
  availability: DatabaseAvailability;
  /** What is shown may be read from it; null without one. */
  replica: Replica | null;
};

/** Opens connections for a command, whose work may take long. Throws SettingError. */
export function openForCommand(): Database {
  return open(COMMAND_POOL_LIMITS, {
    outageTimeoutMs: COMMAND_OUTAGE_TIMEOUT_MS,
    hasReplica: false,
  });
}

/** Opens connections for a server, for which people wait. Throws SettingError. */
export function openForServer(): Database {
  return open(SERVER_POOL_LIMITS, { outageTimeoutMs: 0, hasReplica: true });
}

/** Opens connections for a thread of a server, which itself says when the database is out of reach. */
export function openForThread(): Database {
  return open(SERVER_POOL_LIMITS, { outageTimeoutMs: 0, hasReplica: false, isQuiet: true });
}

type OpenOptions = { outageTimeoutMs: number; hasReplica: boolean; isQuiet?: boolean };

function open(
  limits: PoolLimits,
  { outageTimeoutMs, hasReplica, isQuiet = false }: OpenOptions,
): Database {
  const url = getDatabaseUrl();
  const onStatusChange = (outage: string | null) => {
    if (!isQuiet) logLine(describeOutage(outage));
  };
  const availability = new DatabaseAvailability({ url, outageTimeoutMs, onStatusChange });
  const boundedPool = (kind: keyof PoolLimits, max: number) =>
    new BoundedPool({ url, max, limits: limits[kind], availability });
  const pool = new TenantPool(boundedPool('pages', 10));
  const commonPool = boundedPool('pages', 4);
  return {
    pool,
    downloadPool: new TenantPool(boundedPool('downloads', MAX_DOWNLOADS)),
    // Three senders at once, and a sync.
    intakePool: new TenantPool(boundedPool('intake', 4)),
    // One counts while the other indexes texts.
    backgroundPool: new TenantPool(boundedPool('background', 2)),
    commonPool,
    prisma: new ScopedPrisma({ pool, commonPool }),
    availability,
    replica: hasReplica
      ? openReplica({ limits, primary: commonPool, onStatusChange: logLine })
      : null,
  };
}

function describeOutage(outage: string | null): string {
  return outage === null
    ? 'The database is available again.'
    : `The database is unavailable: ${outage}. Requests are rejected until it responds.`;
}
