import type { CustomizedDatum } from '@/lib/activity/activity';

/** Where the log says that a file was given out, and since when (ISO 8601 UTC). */
export type Receipt = { position: number; at: string };

/** Something that was exported, as its record tells. Numbers are null until it has ended. */
export type ExportedFile = {
  recordId: string;
  /** Of the record, in the order of storing. */
  sequence: string;
  actor: string;
  /** Instants in ISO 8601 UTC. */
  startedAt: string;
  endedAt: string | null;
  /** `complete`, or why not; null while it is under way, or if the server ended before it. */
  end: string | null;
  format: string;
  path: string;
  /** The query of the view, without its zone. */
  filter: string;
  zone: string;
  language: string;
  expectedRows: number;
  rows: number | null;
  bytes: number | null;
  sha256: string | null;
  /** Null where no list of its lines was kept. */
  linesSha256: string | null;
  /** Null until the log has it. */
  receipt: Receipt | null;
};

/** A row as PostgreSQL sends it; `data` is that of the latest state. */
export type ExportedFileRow = {
  record_id: string;
  sequence: string;
  user_principal_name: string;
  started_at: string;
  ended_at: string | null;
  data: CustomizedDatum[];
  receipt_position: string | null;
  receipt_line: string | null;
};

/** An export from its row. */
export function toExportedFile(row: ExportedFileRow): ExportedFile {
  const data = new Map(row.data.map(({ key, value }) => [key, String(value)]));
  const textOf = (key: string) => data.get(key) ?? '';
  const numberOf = (key: string) => (data.has(key) ? Number(data.get(key)) : null);
  return {
    recordId: row.record_id,
    sequence: row.sequence,
    actor: row.user_principal_name,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    end: data.get('Ended') ?? null,
    format: textOf('Format'),
    path: textOf('Path'),
    filter: textOf('Filter'),
    zone: textOf('Zone'),
    language: textOf('Language'),
    expectedRows: numberOf('ExpectedRows') ?? 0,
    rows: numberOf('Rows'),
    bytes: numberOf('Bytes'),
    sha256: data.get('Sha256') ?? null,
    linesSha256: data.get('LinesSha256') ?? null,
    receipt: toReceipt(row),
  };
}

function toReceipt({ receipt_position: position, receipt_line: line }: ExportedFileRow) {
  if (position === null || line === null) return null;
  const { at } = JSON.parse(line) as { at: string };
  return { position: Number(position), at };
}
