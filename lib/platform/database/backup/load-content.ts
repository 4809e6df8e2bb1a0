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

/** How many rows were loaded, by table. */
export type LoadedRows = Map<string, number>;

/**
 * Fills the tables of the migrated and otherwise empty database of `client` with the content of a
 * backup after its header, in one transaction. Throws OperationalError when the content does not match
 * the tables.
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
      if (missing) throw new OperationalError(`The backup lacks the table ${missing.name}.`);
      content.onProgress('Building the indexes …');
    }),
  );
  return loaded;
}

type ContentSource = { reader: BackupReader; onProgress: (sentence: string) => void };
type LoadState = ContentSource & { tables: Table[]; loaded: LoadedRows };

async function loadTables(client: pg.ClientBase, state: LoadState): Promise<void> {
  for (;;) {
    const line = await state.reader.readLine();
    if (line === LAST_LINE) return;
    const table = parseCopyLine(line);
    const sequence = parseSequenceLine(line);
    if (table) await loadTable(client, { ...state, table });
    else if (sequence) {
      await client.query('SELECT setval($1::regclass, $2)', [sequence.name, sequence.last]);
    } else throw new OperationalError('The backup contains a line that this version cannot read.');
  }
}

async function loadTable(
  client: pg.ClientBase,
  { reader, tables, loaded, table }: LoadState & { table: Table },
): Promise<void> {
  const knownTable = tables.find(({ name }) => name === table.name);
  if (!knownTable || !table.columns.every((column) => knownTable.columns.includes(column))) {
    throw new OperationalError(
      `The backup contains an unknown table or column: ${table.name} (${table.columns.join(', ')}).`,
    );
  }
  // Rows of a table that was truncated in the same transaction need no WAL and no later freezing.
  await client.query(`TRUNCATE public.${table.name}`);
  const copy = `COPY public.${table.name} (${table.columns.join(', ')}) FROM STDIN (FREEZE)`;
  const stream = client.query(copyFrom(copy));
  await pipeline(Readable.from(reader.readRows(), { objectMode: true, highWaterMark: 4 }), stream);
  const rows = parseCountLine(await reader.readLine());
  if (rows !== stream.rowCount) {
    throw new OperationalError(
      `The backup does not contain as many rows of the table ${table.name} as it states.`,
    );
  }
  loaded.set(table.name, rows);
}
