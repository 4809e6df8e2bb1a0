import type { CopiedRows } from '@/lib/activity/export/copied-rows';
import type { ExportRow } from '@/lib/activity/export/export-query';

/** Rows as PostgreSQL would send them for a COPY in binary format. */
export function copiedRows(rows: ExportRow[]): CopiedRows {
  return { pieces: [new Uint8Array(Buffer.concat(rowMessages(rows)))], count: rows.length };
}

/** The messages of these rows: the first begins with the format's header, and one is its end. Empty is null. */
export function rowMessages(rows: string[][]): Buffer[] {
  const contents = [...rows.map(rowContent), END_OF_ROWS];
  return contents.map((content, number) =>
    serverMessage('d', number === 0 ? Buffer.concat([FILE_HEADER, content]) : content),
  );
}

/** A message of PostgreSQL's protocol: its type, its length, and what it says. */
export function serverMessage(type: string, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(type), int32(4 + bytes.length), bytes]);
}

// As the PostgreSQL documentation describes the format, not by the code under test.
const FILE_HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END_OF_ROWS = Buffer.from([0xff, 0xff]);

function rowContent(row: string[]): Buffer {
  const columns = row.flatMap((text) =>
    text === '' ? [int32(-1)] : [int32(Buffer.byteLength(text)), Buffer.from(text)],
  );
  return Buffer.concat([Buffer.from([0, row.length]), ...columns]);
}

function int32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(number);
  return bytes;
}
