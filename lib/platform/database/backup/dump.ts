import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { listStartedMigrations } from '@/lib/platform/database/migrations/migrate';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { now } from '@/lib/platform/time/time';
import { headerLine } from './header';
import { copyLine, countLine, END_OF_ROWS, LAST_LINE, sequenceLine } from './lines';
import { disableTimeouts, listSequences, listTables, type Table } from './tables';

/** How much a dump contains. */
export type DumpStats = { tables: number; rows: number };

type OnProgress = (sentence: string) => void;

const PROGRESS_INTERVAL_MS = 5_000;

/**
 * All tables of a database as of one moment, as SQL that psql reads, in chunks no longer than what the
 * server sends at once. Writers are not blocked. Throws OperationalError for a database without
 * tables.
 */
export async function* dumpDatabase(
  client: pg.ClientBase,
  onProgress: OnProgress,
): AsyncGenerator<Buffer, DumpStats> {
  await disableTimeouts(client);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  const migrations = await listStartedMigrations(client);
  const tables = await listTables(client);
  if (tables.length === 0)
    throw new OperationalError('The database is empty, so there is nothing to back up.');
  const applied = migrations.filter(({ isFinished }) => isFinished).map(({ name }) => name);
  yield line(headerLine({ madeAt: now().toISOString(), migrations: applied }));
  let rows = 0;
  for (const table of tables) rows += yield* dumpTable(client, { table, onProgress });
  // Sequences are not transactional: they are at least as far along as the rows that were read.
  for (const sequence of await listSequences(client)) yield line(sequenceLine(sequence));
  yield line(LAST_LINE);
  await client.query('COMMIT');
  return { tables: tables.length, rows };
}

async function* dumpTable(
  client: pg.ClientBase,
  { table, onProgress }: { table: Table; onProgress: OnProgress },
): AsyncGenerator<Buffer, number> {
  yield line(copyLine(table));
  const columns = table.columns.join(', ');
  const stream = client.query(copyTo(`COPY public.${table.name} (${columns}) TO STDOUT`));
  // On its own, the stream only emits the error, and the loop below would wait forever.
  stream.on('error', (error) => stream.destroy(error));
  let bytes = 0;
  let reportedAt = performance.now();
  for await (const chunk of stream) {
    yield chunk;
    bytes += chunk.length;
    if (performance.now() - reportedAt < PROGRESS_INTERVAL_MS) continue;
    reportedAt = performance.now();
    onProgress(`  ${table.name}: ${formatCount(Math.round(bytes / 1e6), 'en')} MB read …`);
  }
  yield END_OF_ROWS;
  yield line(countLine(stream.rowCount));
  return stream.rowCount;
}

function line(text: string): Buffer {
  return Buffer.from(`${text}\n`);
}
