import type pg from 'pg';
import type { Sql } from '@/lib/platform/database/database';

/**
 * Begins to read a query's rows on a connection within a transaction: the next rows each time, none
 * when all were given. Throws when reading fails.
 */
export type RowSource<Row> = (client: pg.PoolClient, query: Sql) => Promise<() => Promise<Row[]>>;
