import pg from 'pg';
import type { Sequence, Table } from './tables';

/** Ends the rows of a table in COPY's text format: no row begins like this. */
export const END_OF_ROWS = Buffer.from('\\.\n');

/** The last line: without it a backup is incomplete. */
export const LAST_LINE = '-- End of the backup';

const NAME = '[a-z_][a-z0-9_]*';
const COPY_LINE = new RegExp(`^COPY public\\.(${NAME}) \\((${NAME}(?:, ${NAME})*)\\) FROM stdin;$`);
const COUNT_LINE = /^-- Rows: (\d+)$/;
const SEQUENCE_LINE = new RegExp(`^SELECT pg_catalog\\.setval\\('public\\.(${NAME})', (\\d+)\\);$`);

/** The line before the rows of a table. Names from migrations are lower case with underscores. */
export function copyLine({ name, columns }: Table): string {
  const line = `COPY public.${name} (${columns.join(', ')}) FROM stdin;`;
  if (!COPY_LINE.test(line)) throw new Error(`The table ${name} has a name that needs quoting.`);
  return line;
}

/** The line after the rows, with their count. */
export function countLine(rows: number): string {
  return `-- Rows: ${rows}`;
}

/** The line that sets a sequence. */
export function sequenceLine({ name, last }: Sequence): string {
  return `SELECT pg_catalog.setval(${pg.escapeLiteral(`public.${name}`)}, ${last});`;
}

/** The table whose rows follow a line; null for other lines. */
export function parseCopyLine(line: string): Table | null {
  const [, name, columns] = COPY_LINE.exec(line) ?? [];
  return name && columns ? { name, columns: columns.split(', ') } : null;
}

/** The row count that a line states; null for other lines. */
export function parseCountLine(line: string): number | null {
  const [, rows] = COUNT_LINE.exec(line) ?? [];
  return rows === undefined ? null : Number(rows);
}

/** The sequence that a line sets; null for other lines. */
export function parseSequenceLine(line: string): Sequence | null {
  const [, name, last] = SEQUENCE_LINE.exec(line) ?? [];
  return name && last ? { name, last } : null;
}
