import { rowsOf, type CopiedRows } from '@/lib/activity/export/copied-rows';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { textsOfCells } from '@/lib/receipts/lines/csv-line';
import { hashLineToText } from '@/lib/receipts/lines/line-hash';
import { createCsvCellsWriter } from './csv-record';
import type { FileCell } from './file-cell';
import { LineBuffer } from './line-buffer';

/** The zone and the language of a file. */
export type CsvFile = { zone: string; locale: Locale };

/** Copied rows, and the file that they belong to; plain data that can cross threads. */
export type RowsToWrite = CsvFile & CopiedRows;

type Writer = ReturnType<typeof createCsvCellsWriter>;

// Each keeps what it has formatted for its file's other lines.
const MAX_WRITERS = 8;
const writers = new Map<string, Writer>();

/**
 * Copied rows as lines of CSV, in UTF-8, and after these the hash of each of them: in one buffer, which
 * can be handed to another thread.
 */
export function writeLines({ pieces, count, ...file }: RowsToWrite): Uint8Array {
  const write = writerOf(file);
  const csv = new LineBuffer();
  let hashes = '';
  for (const row of rowsOf({ pieces, count })) {
    spread(write(row));
    csv.add(written.join(','));
    hashes += hashLineToText(textsOfCells(read));
  }
  return csv.copyWith(hashes);
}

// The cells of one line, used again for the next.
const written: string[] = [];
const read: string[] = [];

function spread(cells: FileCell[]): void {
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    const isQuoted = typeof cell !== 'string';
    written[at] = isQuoted ? cell.written : cell;
    read[at] = isQuoted ? cell.read : cell;
  }
}

function writerOf({ zone, locale }: CsvFile): Writer {
  const key = `${locale} ${zone}`;
  const known = writers.get(key);
  if (known) return known;
  if (writers.size === MAX_WRITERS) writers.clear();
  const writer = createCsvCellsWriter({ zone, t: translatorFor(locale) });
  writers.set(key, writer);
  return writer;
}
