import type { CopiedRows } from '@/lib/activity/export/copied-rows';
import type { ExportRow } from '@/lib/activity/export/export-query';

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** Rows as PostgreSQL would send them for a COPY in text format. */
export function copiedRows(rows: ExportRow[]): CopiedRows {
  const messages = rows.map((row) => serverMessage('d', `${row.map(escaped).join('\t')}\n`));
  return { pieces: [new Uint8Array(Buffer.concat(messages))], count: rows.length };
}

/** A message of PostgreSQL's protocol: its type, its length, and what it says. */
export function serverMessage(type: string, content: string): Buffer {
  const header = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  header.writeUInt32BE(4 + Buffer.byteLength(content), 1);
  return Buffer.concat([header, Buffer.from(content)]);
}

function escaped(column: string): string {
  return column.replace(/[\\\b\f\n\r\t\v]/g, (character) => ESCAPES[character] ?? character);
}
