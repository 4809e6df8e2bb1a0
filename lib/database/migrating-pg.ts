import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { withDatabase } from './database-url';
import { sessionOf } from './session';

/**
 * PrismaPg with what migrations need: one connection, so that a transaction can be put around the
 * engine's work; scripts sent whole; the catalogs' column types; a shadow database.
 */
export class MigratingPg implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  private readonly pool: pg.Pool;
  private readonly shadows = new Map<string, MigratingPg>();
  private scriptError: unknown = null;

  constructor(private readonly url: string) {
    this.pool = new pg.Pool({ ...sessionOf(url), max: 1, idleTimeoutMillis: 0 });
    // A connection lost while idle shows at the next query; unheard, the event ends the process.
    this.pool.on('error', () => undefined);
  }

  /** Makes all that the engine does in `work` one transaction, undone when that fails. */
  async inTransaction(work: () => Promise<unknown>): Promise<void> {
    await this.pool.query('BEGIN');
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
    await this.pool.query(`DROP INDEX CONCURRENTLY IF EXISTS ${pg.escapeIdentifier(index)}`);
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
    const shadow = new MigratingPg(withDatabase(this.url, name));
    this.shadows.set(name, shadow);
    return shadow.connect();
  }

  private async runForEngine(script: string): Promise<void> {
    try {
      await this.pool.query(script);
    } catch (error) {
      this.scriptError = error;
      throw inTermsOfPrisma(error);
    }
  }
}

// The engine dies of any other kind of error.
function inTermsOfPrisma(error: unknown): unknown {
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
