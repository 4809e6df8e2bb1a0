import { asOwner } from '@/tests/support/database/as-owner';

/**
 * All statements of the application on tables of partners, as PostgreSQL has counted them, and those that
 * name no partner.
 */
export async function listTenantStatements(): Promise<{ all: string[]; unnamed: string[] }> {
  const tables = (
    await asOwner<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'partner_id'`,
    )
  ).map(({ name }) => name);
  const isOfPartner = new RegExp(
    `\\b(FROM|JOIN|INTO|UPDATE|USING)\\s+("?public"?\\.)?"?(${tables.join('|')})\\b`,
    'i',
  );
  const statements = await asOwner<{ query: string }>(
    `SELECT query FROM pg_stat_statements
     WHERE userid = 'activity_log_app'::regrole
       AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  const all = statements.map(({ query }) => query).filter((query) => isOfPartner.test(query));
  return { all, unnamed: all.filter((query) => !namesPartner(query)) };
}

// In a condition: Prisma writes IN for a single partner, and COPY takes no values but literals.
const CONDITION = /\bpartner_id"?\s*(=|IN)\s*(\((SELECT\s+)?)?(\$\d+|'[-0-9a-f]{36}'::uuid)/i;
// Or as the first of several columns, or as the first value of a new row.
const ROW_CONDITION = /\(\s*(\w+\.)?partner_id\s*,[^)]*\)\s*(=|>|<|>=|<=)\s*\(\s*\$\d+/i;
const NEW_ROW = /INSERT INTO\s+\S+\s*\(\s*"?partner_id"?\b[^]*?(VALUES\s*\(|SELECT)\s*\$\d+/i;

function namesPartner(query: string): boolean {
  return [CONDITION, ROW_CONDITION, NEW_ROW].some((pattern) => pattern.test(query));
}
