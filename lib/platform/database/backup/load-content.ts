import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { withTransaction } from '@/lib/platform/database/transaction';
import { Failure } from '@/lib/platform/errors/failure';
import { withBareTables } from './bare-tables';
import { LAST_LINE, parseCopyLine, parseCountLine, parseSequenceLine } from './lines';
import type { Pieces } from './pieces';
import { allowAnyTime, listTables, type Table } from './tables';

/** How many rows each table got. */
export type Loaded = Map<string, number>;

/**
 * Fills the tables of the migrated and otherwise empty database of `client` with the content of a
 * backup behind its head, in one transaction. Throws Failure when the content is not that of these
 * tables.
 */
export async function loadContent(client: pg.ClientBase, content: LoadedContent): Promise<Loaded> {
  const loaded: Loaded = new Map();
  await allowAnyTime(client);
  await withTransaction(client, () =>
    withBareTables(client, async () => {
      const tables = await listTables(client);
      await fill(client, { ...content, tables, loaded });
      const missing = tables.find(({ name }) => !loaded.has(name));
      if (missing) throw new Failure(`The backup does not hold the table ${missing.name}.`);
      content.onProgress('Making the indexes …');
    }),
  );
  return loaded;
}

type LoadedContent = { pieces: Pieces; onProgress: (sentence: string) => void };
type Filling = LoadedContent & { tables: Table[]; loaded: Loaded };

async function fill(client: pg.ClientBase, filling: Filling): Promise<void> {
  for (;;) {
    const line = await filling.pieces.readLine();
    if (line === LAST_LINE) return;
    const table = parseCopyLine(line);
    const sequence = parseSequenceLine(line);
    if (table) await fillTable(client, { ...filling, table });
    else if (sequence) {
      await client.query('SELECT setval($1::regclass, $2)', [sequence.name, sequence.last]);
    } else throw new Failure('The backup holds what this version cannot read.');
  }
}

async function fillTable(
  client: pg.ClientBase,
  { pieces, tables, loaded, table }: Filling & { table: Table },
): Promise<void> {
  const known = tables.find(({ name }) => name === table.name);
  if (!known || !table.columns.every((column) => known.columns.includes(column))) {
    throw new Failure(`The backup holds the table ${table.name} in a form that is not known here.`);
  }
  // Rows of a table that was emptied in the same transaction need not be logged, nor frozen later.
  await client.query(`TRUNCATE public.${table.name}`);
  const copy = `COPY public.${table.name} (${table.columns.join(', ')}) FROM STDIN (FREEZE)`;
  const stream = client.query(copyFrom(copy));
  await pipeline(Readable.from(pieces.readRows(), { objectMode: true, highWaterMark: 4 }), stream);
  const rows = parseCountLine(await pieces.readLine());
  if (rows !== stream.rowCount) {
    throw new Failure(`The backup holds other rows of the table ${table.name} than it says.`);
  }
  loaded.set(table.name, rows);
}
