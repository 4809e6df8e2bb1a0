import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Download } from '@playwright/test';
import { parse } from 'csv-parse/sync';

export const EXPORT = '/account-settings/activity-log/export';

/** A downloaded file: its text, its heading, and its records by column. */
export type CsvFile = {
  text: string;
  heading: string[];
  records: Record<string, string | undefined>[];
};

/** Downloads a view without a browser; throws when it is rejected or the file is invalid. */
export async function download(
  client: APIRequestContext,
  query = '',
): Promise<CsvFile & { headers: Record<string, string> }> {
  const response = await client.get(EXPORT + query);
  if (response.status() !== 200) throw new Error(await response.text());
  return { ...parseCsv(await response.body()), headers: response.headers() };
}

/** Reads a file that a browser downloaded. */
export async function readDownload(downloaded: Download): Promise<CsvFile> {
  return parseCsv(await readFile(await downloaded.path()));
}

/** Parses a CSV strictly: a lone quote, a short record or another line end throws. */
export function parseCsv(bytes: Buffer): CsvFile {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const [heading = [], ...rows]: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
  const records = rows.map((row) =>
    Object.fromEntries(row.map((value, number) => [heading[number] ?? '', value])),
  );
  return { text, heading, records };
}
