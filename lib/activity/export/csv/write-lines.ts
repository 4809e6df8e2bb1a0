import { rowsOf } from '@/lib/activity/export/copied-rows';
import type { Locale } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { createCsvWriter } from './csv';

/** The zone and the language of a file. */
export type CsvFile = { zone: string; locale: Locale };

/** Copied lines, and the file that they belong to; plain data that can cross threads. */
export type LinesToWrite = CsvFile & { lines: Uint8Array };

type Writer = ReturnType<typeof createCsvWriter>;

// Each keeps what it has formatted for its file's other lines.
const MAX_WRITERS = 8;
const writers = new Map<string, Writer>();

/** Copied lines as lines of CSV, in UTF-8. */
export function writeLines({ lines, ...file }: LinesToWrite): Uint8Array {
  return Buffer.from(writerOf(file)(rowsOf(lines)));
}

function writerOf({ zone, locale }: CsvFile): Writer {
  const key = `${locale} ${zone}`;
  const known = writers.get(key);
  if (known) return known;
  if (writers.size === MAX_WRITERS) writers.clear();
  const writer = createCsvWriter({ zone, t: translatorFor(locale) });
  writers.set(key, writer);
  return writer;
}
