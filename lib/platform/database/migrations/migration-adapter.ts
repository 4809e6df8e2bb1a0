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

// What stands still behind a lock that is waited for stands still no longer than this.
const LOCK_TIMEOUT_MS = 500;

/**
 * PrismaPg with what migrations need: one connection, so that a transaction can be put around the
 * engine's work; scripts sent whole; the catalogs' column types; a shadow database.
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
    // A connection lost while idle shows at the next query; unheard, the event ends the process.
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
   * Makes all that the engine does in `work` one transaction, undone when that fails. A lock is waited
   * for only so long, for whoever comes after it, if only to read, waits behind it: see `isLockTimeout`.
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

  /** Clears away what a migration has left that is no transaction and was broken off. */
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

  /** Whether the script that failed last did so because a lock was not to be had in time. */
  isLockTimeout(): boolean {
    return codeOf(this.scriptError) === '55P03';
  }

  /** Since when the oldest of other transactions here is open (ISO 8601 UTC), and by which process. */
  async findOldestTransaction(): Promise<{ pid: number; since: string } | null> {
    const { rows } = await this.pool.query<{ pid: number; since: string }>(
      `SELECT pid, to_char(xact_start, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
         AND backend_type = 'client backend'
       ORDER BY xact_start LIMIT 1`,
    );
    return rows[0] ?? null;
  }

  /** The error of the script that failed last; the engine's own may only tell what came after. */
  findScriptError(): unknown {
    return this.scriptError;
  }

  /** Closes the connection, and drops the shadow databases, which the engine leaves behind. */
  async end(): Promise<void> {
    for (const [name, shadow] of this.shadows) {
      await shadow.end();
      await this.pool.query(`DROP DATABASE "${name}"`);
    }
    await this.pool.end();
    this.availability.close();
  }

  async connect(): Promise<SqlDriverAdapter> {
    // PostgreSQL would go on for a client that was killed until its statement is done, be it an index
    // that takes an hour. Servers of some systems cannot look after it, and refuse to be told.
    const look = "SET client_connection_check_interval = '1s'";
    await this.pool.query(look).catch(() => undefined);
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
    // PrismaPg cuts a script at every semicolon, also inside function bodies and texts.
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

// The engine dies of any other kind of error.
function asPrismaError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
  const details = { code, severity, message, detail, column, hint };
  return new DriverAdapterError({ kind: 'postgres', ...details });
}

type CharColumns = WeakMap<unknown[][], number[]>;

// The system catalogs have columns of the type "char", which PrismaPg refuses to read. Here they
// pass as text, and the map tells, by the rows of each answer, which columns those were.
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
