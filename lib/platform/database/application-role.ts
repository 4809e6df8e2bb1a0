import pg from 'pg';
import { withClient } from './client';
import { enableRowSecurity } from './row-security';
import { withTransaction } from './transaction';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';

/** Connection strings for one database: as the application, and as the owner of its tables. */
export type DatabaseUrls = { url: string; ownerUrl: string };

/**
 * The application's privileges, table by table. It can only add and read activities: even somebody
 * who takes the application over cannot rewrite the log. It may delete waiting texts, which it moves, and
 * the search index: both can be derived from the activities again.
 */
const PRIVILEGES: Record<string, string> = {
  activity: 'SELECT, INSERT',
  activity_access_day: 'SELECT, INSERT, UPDATE',
  activity_access_month: 'SELECT, INSERT, UPDATE',
  activity_actor: 'SELECT, INSERT',
  activity_actor_day: 'SELECT, INSERT, UPDATE',
  activity_actor_month: 'SELECT, INSERT, UPDATE',
  activity_counted: 'SELECT, INSERT, UPDATE',
  activity_customer_day: 'SELECT, INSERT, UPDATE',
  activity_day: 'SELECT, INSERT, UPDATE',
  // Of the version before, which may still run.
  activity_hour: 'SELECT, INSERT, UPDATE',
  activity_label: 'SELECT, INSERT',
  activity_month: 'SELECT, INSERT, UPDATE',
  activity_source: 'SELECT, INSERT',
  activity_text: 'SELECT, INSERT',
  activity_text_block: 'SELECT, INSERT, DELETE',
  activity_text_gram: 'SELECT, INSERT, DELETE',
  activity_text_new: 'SELECT, INSERT, DELETE',
  activity_text_segment: 'SELECT, INSERT, DELETE',
  activity_user: 'SELECT, INSERT',
  activity_watermark: 'SELECT, INSERT, UPDATE',
  api_key: 'SELECT, INSERT, UPDATE',
  customer: 'SELECT, INSERT, UPDATE',
  // A pack stays what it was made as.
  evidence_pack: 'SELECT, INSERT, UPDATE (withdrawn_by, withdrawn_at, opened, last_opened_at)',
  // What was given out stays as it was.
  exported_part: 'SELECT, INSERT',
  known_origin: 'SELECT, INSERT, UPDATE, DELETE',
  // A hold can be released, not changed or forgotten.
  legal_hold: 'SELECT, INSERT, UPDATE (released_by, released_at)',
  partner: 'SELECT',
  partner_center_connection: 'SELECT, INSERT, UPDATE, DELETE',
  partner_setting: 'SELECT, INSERT, UPDATE',
  partner_user: 'SELECT, INSERT, UPDATE',
  partner_activity: 'SELECT',
  partner_activity_text: 'SELECT',
  passkey: 'SELECT, INSERT, UPDATE, DELETE',
  removed_month: 'SELECT',
  // What was removed is the owner's to say. Citus adds defaults to an INSERT as values, which needs rights to them.
  retention_policy:
    'SELECT, INSERT (partner_id, updated_at, version), UPDATE (months, updated_at, version)',
  saved_view: 'SELECT, INSERT, UPDATE, DELETE',
  rate_limit: 'SELECT, INSERT, UPDATE, DELETE',
  session: 'SELECT, INSERT, UPDATE, DELETE',
  set_aside: 'SELECT, INSERT, DELETE',
  source: 'SELECT, INSERT',
  subscription: 'SELECT, INSERT, UPDATE',
  sync: 'SELECT, INSERT, UPDATE',
  // Sealed is sealed: what changes is the head, and what the next seal of a day will say.
  tlog_checkpoint: 'SELECT, INSERT',
  tlog_cosignature: 'SELECT, INSERT',
  tlog_customer_day: 'SELECT, INSERT, UPDATE',
  tlog_day: 'SELECT, INSERT, UPDATE',
  tlog_day_source: 'SELECT, INSERT',
  tlog_erasure: 'SELECT, UPDATE (statement)',
  tlog_head: 'SELECT, INSERT, UPDATE',
  tlog_node: 'SELECT, INSERT',
  tlog_place: 'SELECT, INSERT, UPDATE',
  tlog_removal: 'SELECT, UPDATE (statement)',
  tlog_run: 'SELECT, INSERT',
  tlog_statement: 'SELECT, INSERT',
  _prisma_migrations: 'SELECT',
};

const SEQUENCES = ['activity_sequence_seq', 'source_id_seq'];

// Two grants at once fail with "tuple concurrently updated". Any number that nothing else locks.
const LOCK_KEY = 7_270_737;

/**
 * Gives the role of `url` exactly the application's privileges, creates it if it is missing, and ties
 * it to the rows of one partner at a time. Returns whether that is in force: see enableRowSecurity.
 * Does nothing when both URLs name the same role. Throws OperationalError when the owner may not
 * create roles.
 */
export async function grantApplicationPrivileges({
  url,
  ownerUrl,
}: DatabaseUrls): Promise<boolean> {
  const role = roleOf(url);
  if (role.name === roleOf(ownerUrl).name) return true;
  return withClient(ownerUrl, async (client) => {
    await withTransaction(client, async () => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
      await ensureRole(client, role);
      await client.query(statements(pg.escapeIdentifier(role.name)));
    });
    return enableRowSecurity(client, role.name);
  });
}

/** Creates a role that may log in, unless it exists. Throws OperationalError when not permitted. */
export async function ensureRole(
  client: pg.ClientBase,
  { name, password }: { name: string; password: string },
): Promise<void> {
  const existing = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (existing.rowCount !== 0) return;
  try {
    await client.query(
      `CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
    );
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    throw new OperationalError(
      `The role "${name}" of DATABASE_URL does not exist, and the role of DATABASE_OWNER_URL may not create it; create it first.`,
    );
  }
}

/** The warning for when `canRewriteActivities` is true. */
export const REWRITE_WARNING =
  'The role of DATABASE_URL may change and delete activities; set DATABASE_URL to a role of its own and DATABASE_OWNER_URL to the owner, and run `npm run db:migrate`.';

/** Whether the role of `url` could change or delete activities. The tables must exist. */
export async function canRewriteActivities(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(
      `SELECT has_any_column_privilege('activity', 'UPDATE')
         OR has_table_privilege('activity', 'DELETE, TRUNCATE') AS may`,
    );
    return rows[0]?.may === true;
  });
}

function statements(role: string): string {
  const tables = Object.entries(PRIVILEGES).flatMap(([table, privileges]) => [
    `REVOKE ALL ON TABLE ${table} FROM ${role}`,
    `GRANT ${privileges} ON TABLE ${table} TO ${role}`,
  ]);
  const sequences = SEQUENCES.map((name) => `GRANT USAGE ON SEQUENCE ${name} TO ${role}`);
  return [...tables, ...sequences].join(';\n');
}

function roleOf(url: string): { name: string; password: string } {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}
