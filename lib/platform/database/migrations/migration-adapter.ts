import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { codeOf } from '@/lib/platform/errors/operational-error';
import {
  COMMAND_CONNECTION_LIMITS,
  COMMAND_OUTAGE_TIMEOUT_MS,
} from '@/lib/platform/database/connections/limits';
import { DatabaseAvailability } from '@/lib/platform/database/connections/availability';
import { withDatabase } from '@/lib/platform/database/database-url';
import { sessionConfig } from '@/lib/platform/database/connections/session';

// Whoever queues behind a migration that waits for a lock waits no longer than this.
const LOCK_TIMEOUT_MS = 500;

/**
 * PrismaPg with what migrations need: a single connection, so that a transaction can wrap the engine's
 * work; scripts sent unsplit; the column types of system catalogs; a shadow database.
 */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  private readonly pool: pg.Pool;
  private readonly availability: DatabaseAvailability;
  private readonly shadows = new Map<string, MigrationAdapter>();
  private scriptError: unknown = null;

  constructor(private readonly url: string) {
    this.pool = new pg.Pool({ ...sessionConfig(url), max: 1, idleTimeoutMillis: 0 });
    // A connection lost while idle shows at the next query; without a listener, the event would end
    // the process.
    this.pool.on('error', () => undefined);
    this.availability = new DatabaseAvailability({
      url,
      outageTimeoutMs: COMMAND_OUTAGE_TIMEOUT_MS,
    });
    this.pool.on('connect', (client) =>
      this.availability.watch(client, COMMAND_CONNECTION_LIMITS.readTimeoutMs),
    );
  }

  /**
   * Runs the engine's work as one transaction, which is rolled back when it fails. It waits for a lock
   * only briefly, because everyone after it, even readers, would queue behind it: see `isLockTimeout`.
   */
  async inTransaction(work: () => Promise<unknown>): Promise<void> {
    this.scriptError = null;
    await this.pool.query('BEGIN');
    await this.pool.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
    try {
      await work();
      await this.pool.query('COMMIT');
    } catch (error) {
      await this.pool.query('ROLLBACK');
      throw error;
    }
  }

  /** Removes what an interrupted migration without a transaction has left. */
  async clearInterrupted({
    migration,
    index,
  }: {
    migration: string;
    index: string;
  }): Promise<void> {
    await this.pool.query(
      'DELETE FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NULL',
      [migration],
    );
    const broken = await this.pool.query(
      'SELECT FROM pg_index WHERE indexrelid = to_regclass($1) AND NOT indisvalid',
      [pg.escapeIdentifier(index)],
    );
    if (broken.rowCount === 0) return;
    await this.pool.query(`DROP INDEX CONCURRENTLY IF EXISTS ${pg.escapeIdentifier(index)}`);
  }

  /** Whether the last failed script could not get a lock in time. */
  isLockTimeout(): boolean {
    return codeOf(this.scriptError) === '55P03';
  }

  /** The oldest open transaction of others: its process, and its start (ISO 8601 UTC). */
  async findOldestTransaction(): Promise<{ pid: number; since: string } | null> {
    const { rows } = await this.pool.query<{ pid: number; since: string }>(
      `SELECT pid, to_char(xact_start, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
         AND backend_type = 'client backend'
       ORDER BY xact_start LIMIT 1`,
    );
    return rows[0] ?? null;
  }

  /** The error of the last failed script; the engine may only report a later one. */
  findScriptError(): unknown {
    return this.scriptError;
  }

  /** Closes the connection and drops the shadow databases, which the engine leaves behind. */
  async end(): Promise<void> {
    for (const [name, shadow] of this.shadows) {
      await shadow.end();
      await this.pool.query(`DROP DATABASE "${name}"`);
    }
    await this.pool.end();
    this.availability.close();
  }

  async connect(): Promise<SqlDriverAdapter> {
    // PostgreSQL would finish the statement of a killed client, even an index that takes an hour.
    // Servers on some systems cannot check for this, and reject the setting.
    const checkInterval = "SET client_connection_check_interval = '1s'";
    await this.pool.query(checkInterval).catch(() => undefined);
    const { pool, charColumns } = poolReadingCharAsText(this.pool);
    const adapter = await new PrismaPg(pool).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of charColumns.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character;
      }
      return result;
    };
    // PrismaPg splits a script at every semicolon, even inside function bodies and string literals.
    adapter.executeScript = (script) => this.runForEngine(script);
    return adapter;
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `shadow_${globalThis.crypto.randomUUID()}`;
    await this.pool.query(`CREATE DATABASE "${name}"`);
    const shadow = new MigrationAdapter(withDatabase(this.url, name));
    this.shadows.set(name, shadow);
    return shadow.connect();
  }

  private async runForEngine(script: string): Promise<void> {
    try {
      await this.pool.query(script);
    } catch (error) {
      this.scriptError = error;
      throw asPrismaError(error);
    }
  }
}

// The engine crashes on any other kind of error.
function asPrismaError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
  const details = { code, severity, message, detail, column, hint };
  return new DriverAdapterError({ kind: 'postgres', ...details });
}

type CharColumns = WeakMap<unknown[][], number[]>;

// The system catalogs have columns of the type "char", which PrismaPg refuses to read. They are
// passed as text here, and the map records which columns those were, by the rows of each result.
function poolReadingCharAsText(pool: pg.Pool): { pool: pg.Pool; charColumns: CharColumns } {
  const charColumns: CharColumns = new WeakMap();
  const query = async (config: pg.QueryArrayConfig) => {
    const result = await pool.query(config);
    const indexes: number[] = [];
    result.fields.forEach((field, index) => {
      if (field.dataTypeID !== pg.types.builtins.CHAR) return;
      field.dataTypeID = pg.types.builtins.TEXT;
      indexes.push(index);
    });
    charColumns.set(result.rows, indexes);
    return result;
  };
  return { pool: Object.create(pool, { query: { value: query } }), charColumns };
}
