import type pg from 'pg';
import type { Sql } from '@/lib/platform/database/database';

/**
 * Starts to read the rows of a query on a connection that is in a transaction. Each call of the
 * result returns the next rows, none at the end. Throws when reading fails.
 */
export type RowSource<Row> = (client: pg.PoolClient, query: Sql) => Promise<() => Promise<Row[]>>;
