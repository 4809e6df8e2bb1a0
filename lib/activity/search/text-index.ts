import type pg from 'pg';

const INDEX = 'activity_text_text_idx';

/**
 * Drops the search index when so many texts are rebuilt that updating it would take longer than
 * creating it again. Searches scan the texts meanwhile.
 */
export async function dropTextIndex(client: pg.ClientBase): Promise<void> {
  await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${INDEX}`);
}

/** Creates the search index when it is missing or its creation was interrupted. */
export async function ensureTextIndex(client: pg.ClientBase, onMissing: () => void): Promise<void> {
  const { rows } = await client.query<{ usable: boolean }>(
    `SELECT indisvalid AS usable FROM pg_index WHERE indexrelid = to_regclass($1)`,
    [INDEX],
  );
  if (rows[0]?.usable) return;
  onMissing();
  await dropTextIndex(client);
  await client.query(`SET maintenance_work_mem = '512MB'`);
  await client.query(
    `CREATE INDEX CONCURRENTLY ${INDEX} ON activity_text USING gin (text gin_trgm_ops)`,
  );
  await client.query('RESET maintenance_work_mem');
}
