import pg from 'pg';
import { withClient } from '@/lib/platform/database/client';
import { withTransaction } from '@/lib/platform/database/transaction';
import { OperationalError } from '@/lib/platform/errors/operational-error';

type Named = { name: string };
type ForeignKey = { table: string; name: string; definition: string };

const CITUS_MISSING =
  'Citus is missing in this database: install it on all of its servers, name it in shared_preload_libraries, and run CREATE EXTENSION citus there.';

// By the partner, which each of their keys starts with. What is of no partner stays on the coordinator.
const TENANT_TABLES = `
  SELECT pg_class.oid::regclass::text AS name FROM pg_class
  JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'partner_id' AND NOT attisdropped
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`;

const UNDISTRIBUTED_TABLES = `
  SELECT name FROM (${TENANT_TABLES}) AS tenant
  WHERE NOT EXISTS (
    SELECT FROM pg_dist_partition WHERE logicalrelid = name::regclass AND partmethod = 'h')
  ORDER BY name`;

/**
 * Distributes the tables of a database by partner, with Citus: rows of one partner lie together on one
 * server. `partner` is on all of them; what is of no partner stays on the coordinator. Tables that are
 * distributed already are left alone, so it can be run again, after a migration for instance. It is one
 * transaction. Returns the names of the tables that it has distributed. Throws OperationalError without
 * Citus.
 */
export async function distributeDatabase(
  ownerUrl: string,
  onProgress: (sentence: string) => void,
): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await requireCitus(client);
    await setDefaults(client);
    return withTransaction(client, () => distributeTables(client, onProgress));
  });
}

async function requireCitus(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM pg_extension WHERE extname = 'citus'`);
  if (rowCount === 0) throw new OperationalError(CITUS_MISSING);
}

// For all sessions from now on. Without the first, rights could not be given and records not stored
// beside them in one transaction; by the second, the servers learn whose rows a session may see.
async function setDefaults(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<Named>('SELECT current_database() AS name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  for (const setting of DEFAULTS) {
    await client.query(`ALTER DATABASE ${database} SET ${setting}`);
    await client.query(`SET ${setting}`);
  }
}

const DEFAULTS = [
  `citus.multi_shard_modify_mode = 'sequential'`,
  `citus.propagate_set_commands = 'local'`,
];

async function distributeTables(
  client: pg.ClientBase,
  onProgress: (sentence: string) => void,
): Promise<string[]> {
  const tables = (await client.query<Named>(UNDISTRIBUTED_TABLES)).rows.map(({ name }) => name);
  if (tables.length === 0) return [];
  await adaptPolicies(client, tables);
  // Between a table that is distributed already and one that is not yet there can be none.
  const keys = await listForeignKeys(client, tables);
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  await client.query(`SELECT create_reference_table('partner')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'partner'::regclass AND partmethod = 'n' AND repmodel = 't')`);
  for (const table of tables) {
    onProgress(`Distributing ${table} …`);
    await client.query(`SELECT create_distributed_table($1, 'partner_id', colocate_with => $2)`, [
      table,
      await findColocation(client),
    ]);
  }
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  return tables;
}

// The first table has none to lie with, the others lie with it: a partner's rows are on one server.
async function findColocation(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Named>(
    `SELECT logicalrelid::regclass::text AS name FROM pg_dist_partition
     WHERE partmethod = 'h' ORDER BY logicalrelid LIMIT 1`,
  );
  return rows[0]?.name ?? 'none';
}

// Rows of these arrive one at a time. What arrives in sets Citus copies into the other tables, which
// PostgreSQL refuses where row-level security is in force.
const SINGLE_ROW_TABLES = new Set([
  'api_key',
  'evidence_pack',
  'legal_hold',
  'partner_center_connection',
  'partner_setting',
  'partner_user',
  'passkey',
  'removed_month',
  'retention_policy',
  'saved_view',
  'session',
  'sync',
]);

// Citus takes no subqueries in policies. What they are there for, estimates of a partner that the
// statistics do not know, does not arise where each shard has statistics of its own.
async function adaptPolicies(client: pg.ClientBase, tables: string[]): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `SELECT polrelid::regclass::text AS table, quote_ident(polname) AS name FROM pg_policy
     WHERE polrelid::regclass::text = ANY ($1)`,
    [tables],
  );
  for (const { table, name } of rows) {
    if (SINGLE_ROW_TABLES.has(table)) {
      await client.query(`ALTER POLICY ${name} ON ${table} USING (${IS_TIED})`);
    } else {
      await client.query(`DROP POLICY ${name} ON ${table}`);
      await client.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
  }
}

const IS_TIED = `partner_id = nullif(current_setting('activity_log.partner', true), '')::uuid`;

async function listForeignKeys(client: pg.ClientBase, tables: string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name,
       pg_get_constraintdef(oid) AS definition
     FROM pg_constraint
     WHERE contype = 'f' AND conparentid = 0
       AND (conrelid::regclass::text = ANY ($1) OR confrelid::regclass::text = ANY ($1))
     ORDER BY 1, 2`,
    [tables],
  );
  return rows;
}
