import type pg from 'pg';
import { codeOf } from '@/lib/platform/errors/operational-error';
import type { Tenant } from './connections/tenant-pool';
import { queryRows, RAW_TIMES, withReadConnection, type Sql } from './database';
import { withTransaction } from './transaction';

/** Reads the rows of a query for the partner that it was made for, as `queryRows` does. */
export type ReadRows = <Row extends object>(query: Sql) => Promise<Row[]>;

/** Reads rows for a partner. */
export function readRowsFor(tenant: Tenant): ReadRows {
  return (query) => queryRows(tenant, query);
}

// PostgreSQL's code for a statement that its time limit ended.
const CANCELLED = '57014';

/**
 * Runs queries for a partner that together may take `timeoutMs`, one after the other on one connection; null when
 * they take longer. For what a page can do without: the database is not unavailable then.
 */
export async function readWithin<T>(
  { partnerId, timeoutMs }: Tenant & { timeoutMs: number },
  work: (read: ReadRows) => Promise<T>,
): Promise<T | null> {
  const end = performance.now() + timeoutMs;
  const readBy =
    (client: pg.PoolClient): ReadRows =>
    async <Row extends object>({ text, values }: Sql) => {
      const left = Math.max(1, Math.round(end - performance.now()));
      await client.query(`SET LOCAL statement_timeout = ${left}`);
      return (await client.query<Row>({ text, values, types: RAW_TIMES })).rows;
    };
  return withReadConnection({ partnerId }, async (client) => {
    try {
      return await withTransaction(client, () => work(readBy(client)));
    } catch (error) {
      if (codeOf(error) === CANCELLED) return null;
      throw error;
    }
  });
}
