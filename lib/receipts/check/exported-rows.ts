import { csvHeading } from '@/lib/activity/export/csv/csv';
import { createCsvRecordWriter } from '@/lib/activity/export/csv/csv-record';
import { exportColumns, type ExportRow } from '@/lib/activity/export/export-query';
import { countedActivities } from '@/lib/activity/query/condition';
import { planSearch } from '@/lib/activity/query/search/plan-search';
import type { Scope } from '@/lib/auth/scope';
import { sql } from '@/lib/platform/database/database';
import { readWithin } from '@/lib/platform/database/read-within';
import { parseLocale } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { now } from '@/lib/platform/time/time';
import type { ExportedFile } from '@/lib/receipts/exports/exported-file';
import { filterOfExport } from '@/lib/receipts/exports/export-view';
import { cellsOfLine, recordIdOfCells } from '@/lib/receipts/lines/csv-line';
import { hashLine, IDENTITY_BYTES, LINE_BYTES } from '@/lib/receipts/lines/line-hash';

/** A row of an export: its record, and its cells, null unless they are by their hash those of the file. */
export type ExportedRow = { recordId: string; cells: string[] | null };

/** An export, the list of its lines, and which of these are wanted (from 0, the heading being one). */
export type WantedRows = { exported: ExportedFile; list: Uint8Array; places: number[] };

// What is left out when the database takes longer is only named less well.
const TIMEOUT_MS = 20_000;

/**
 * The rows of an export at some places, made again from the log; only those that are by their hash the
 * same rows. None when reading takes too long.
 */
export async function readExportedRows(
  scope: Scope,
  { exported, list, places }: WantedRows,
): Promise<Map<number, ExportedRow>> {
  const filter = filterOfExport(exported, now());
  if (!filter || places.length === 0) return new Map();
  const planned = await planSearch(scope, filter);
  const first = exported.format === 'csv' ? 1 : 0;
  const rows = await readWithin({ ...scope, timeoutMs: TIMEOUT_MS }, (read) =>
    read<PlacedRow>(sql`
      SELECT place, ${exportColumns()} FROM activity JOIN (
        SELECT * FROM (
          SELECT occurred_at AS placed_at, sequence AS placed_sequence,
            (row_number() OVER (ORDER BY occurred_at DESC, sequence DESC) - 1 + ${first}::int)::int AS place
          FROM ${countedActivities(scope, { filter: planned })}
            -- What was stored later was not exported.
            AND sequence < ${exported.sequence}::bigint) AS placed
        WHERE place = ANY (${places}::int[])) AS wanted
        ON occurred_at = placed_at AND sequence = placed_sequence
      WHERE partner_id = ${scope.partnerId}::uuid`),
  );
  return verifiedRows(rows ?? [], { exported, list });
}

type PlacedRow = { place: number } & Record<string, string | null>;

function verifiedRows(
  rows: PlacedRow[],
  { exported, list }: Pick<WantedRows, 'exported' | 'list'>,
): Map<number, ExportedRow> {
  const { zone, language, format } = exported;
  const write = createCsvRecordWriter({ zone, t: translatorFor(parseLocale(language) ?? 'en') });
  const verified = new Map<number, ExportedRow>();
  for (const { place, ...columns } of rows) {
    const row = Object.values(columns).map((value) => value ?? '') as ExportRow;
    const [, , , , , , , , , , recordId] = row;
    const cells = format === 'csv' ? cellsOfLine(write(row)) : [];
    const identity = format === 'csv' ? recordIdOfCells(cells) : recordId;
    const made = hashLine({ identity, content: cells.join('\0') });
    const hash = list.subarray(place * LINE_BYTES, (place + 1) * LINE_BYTES);
    if (!isSameRow(made, hash)) continue;
    verified.set(place, { recordId, cells: Buffer.from(hash).equals(made) ? cells : null });
  }
  return verified;
}

function isSameRow(made: Uint8Array, hash: Uint8Array): boolean {
  return Buffer.from(hash.subarray(0, IDENTITY_BYTES)).equals(made.subarray(0, IDENTITY_BYTES));
}

/** The cells of an export's heading. */
export function headingOf({ zone, language, format }: ExportedFile): string[] {
  if (format !== 'csv') return [];
  const t = translatorFor(parseLocale(language) ?? 'en');
  return cellsOfLine(csvHeading({ zone, t }).slice(1));
}
