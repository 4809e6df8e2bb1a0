import type pg from 'pg';

/** A table with its stored columns, in order. */
export type Table = { name: string; columns: string[] };

/** A sequence and its last value. */
export type Sequence = { name: string; last: string };

// Prisma's own table; the header of a backup lists the migrations instead.
const MIGRATIONS = '_prisma_migrations';

/** The tables of the product, each after those that it references. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { references: string[] }>(
    `SELECT relname AS name,
       array(SELECT attname::text FROM pg_attribute
             WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
             ORDER BY attnum) AS columns,
       array(SELECT DISTINCT confrelid::regclass::text FROM pg_constraint
             WHERE conrelid = pg_class.oid AND contype = 'f' AND confrelid <> conrelid) AS references
     FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> $1
       AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
     ORDER BY relname`,
    [MIGRATIONS],
  );
  const ordered: Table[] = [];
  const isPlaced = (name: string) => ordered.some((table) => table.name === name);
  for (
    let remaining = rows;
    remaining.length > 0;
    remaining = remaining.filter(({ name }) => !isPlaced(name))
  ) {
    const next = remaining.find(({ references }) => references.every(isPlaced)) ?? remaining[0];
    if (next) ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}

/** The sequences that have been used. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return rows;
}

/** Removes all timeouts of the session: a table may take an hour. */
export async function disableTimeouts(client: pg.ClientBase): Promise<void> {
  await client.query(
    'SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0',
  );
}
