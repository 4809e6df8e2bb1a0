import { rowsOf, type CopiedRows } from '@/lib/activity/export/copied-rows';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { readWrittenCells } from '@/lib/receipts/lines/csv-line';
import { hashLineToText } from '@/lib/receipts/lines/line-hash';
import { createCsvCellsWriter } from './csv-record';
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
    const cells = write(row);
    csv.add(cells.join(','));
    hashes += hashLineToText(readWrittenCells(cells));
  }
  return csv.copyWith(hashes);
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
