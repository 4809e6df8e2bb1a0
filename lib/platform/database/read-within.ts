import { codeOf } from '@/lib/platform/errors/operational-error';
import { toDatabaseUnavailableError } from './connections/database-unavailable-error';
import type { Tenant } from './connections/tenant-pool';
import { getDatabase, queryRows, RAW_TIMES, type Sql } from './database';
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
  const client = await getDatabase().pool.connect({ partnerId });
  const end = performance.now() + timeoutMs;
  const read: ReadRows = async <Row extends object>({ text, values }: Sql) => {
    const left = Math.max(1, Math.round(end - performance.now()));
    await client.query(`SET LOCAL statement_timeout = ${left}`);
    return (await client.query<Row>({ text, values, types: RAW_TIMES })).rows;
  };
  try {
    return await withTransaction(client, () => work(read));
  } catch (error) {
    if (codeOf(error) === CANCELLED) return null;
    throw toDatabaseUnavailableError(error);
  } finally {
    client.release();
  }
}
