import type pg from 'pg';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';

/** Runs a statement for which the application has no privileges, on the test's database. */
export async function asOwner<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return withOwner(async (client) => (await client.query<Row>(sql, values)).rows);
}

/** Runs `work` on a connection of the owner of the test's database. */
export async function withOwner<Result>(
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const ownerUrl = findDatabaseOwnerUrl();
  if (ownerUrl === null) throw new Error('Only a test with a database of its own may do this.');
  return withClient(ownerUrl, work);
}
