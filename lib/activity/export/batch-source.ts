import type pg from 'pg';
import type { Sql } from '@/lib/platform/database/database';

/** Some rows of a download, in whatever form, and how many they are. */
export type Batch = { count: number };

/**
 * Starts to read the rows of a query on a connection that is in a transaction. Each call of the
 * result returns the next rows; null at the end. Throws when reading fails.
 */
export type BatchSource<B extends Batch> = (
  client: pg.PoolClient,
  query: Sql,
) => Promise<() => Promise<B | null>>;
