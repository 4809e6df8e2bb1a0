import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { withTransaction } from '@/lib/platform/database/transaction';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { withDeferredIndexes } from './deferred-indexes';
import { LAST_LINE, parseCopyLine, parseCountLine, parseSequenceLine } from './lines';
import type { BackupReader } from './backup-reader';
import { disableTimeouts, listTables, type Table } from './tables';

/** How many rows each table got. */
export type LoadedRows = Map<string, number>;

/**
 * Fills the tables of the migrated and otherwise empty database of `client` with the content of a
 * backup behind its head, in one transaction. Throws Failure when the content is not that of these
 * tables.
 */
export async function loadContent(
  client: pg.ClientBase,
  content: ContentSource,
): Promise<LoadedRows> {
  const loaded: LoadedRows = new Map();
  await disableTimeouts(client);
  await withTransaction(client, () =>
    withDeferredIndexes(client, async () => {
      const tables = await listTables(client);
      await loadTables(client, { ...content, tables, loaded });
      const missing = tables.find(({ name }) => !loaded.has(name));
      if (missing)
        throw new OperationalError(`The backup does not hold the table ${missing.name}.`);
      content.onProgress('Making the indexes …');
    }),
  );
  return loaded;
}

type ContentSource = { reader: BackupReader; onProgress: (sentence: string) => void };
type LoadState = ContentSource & { tables: Table[]; loaded: LoadedRows };

async function loadTables(client: pg.ClientBase, filling: LoadState): Promise<void> {
  for (;;) {
    const line = await filling.reader.readLine();
    if (line === LAST_LINE) return;
    const table = parseCopyLine(line);
    const sequence = parseSequenceLine(line);
    if (table) await loadTable(client, { ...filling, table });
    else if (sequence) {
      await client.query('SELECT setval($1::regclass, $2)', [sequence.name, sequence.last]);
    } else throw new OperationalError('The backup holds what this version cannot read.');
  }
}

async function loadTable(
  client: pg.ClientBase,
  { reader, tables, loaded, table }: LoadState & { table: Table },
): Promise<void> {
  const known = tables.find(({ name }) => name === table.name);
  if (!known || !table.columns.every((column) => known.columns.includes(column))) {
    throw new OperationalError(
      `The backup holds the table ${table.name} in a form that is not known here.`,
    );
  }
  // Rows of a table that was emptied in the same transaction need not be logged, nor frozen later.
  await client.query(`TRUNCATE public.${table.name}`);
  const copy = `COPY public.${table.name} (${table.columns.join(', ')}) FROM STDIN (FREEZE)`;
  const stream = client.query(copyFrom(copy));
  await pipeline(Readable.from(reader.readRows(), { objectMode: true, highWaterMark: 4 }), stream);
  const rows = parseCountLine(await reader.readLine());
  if (rows !== stream.rowCount) {
    throw new OperationalError(
      `The backup holds other rows of the table ${table.name} than it says.`,
    );
  }
  loaded.set(table.name, rows);
}
