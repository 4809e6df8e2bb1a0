import { createHash } from 'node:crypto';
import { hasInlineValues, type StoredRow } from '@/lib/activity/stored/stored-row';
import type { RunQuery } from '@/lib/activity/stored/stored-values';
import { streamStoredRecordJson, storedRecordJson } from '@/lib/activity/record/stored-record-json';
import type { Scope } from '@/lib/auth/scope';
import { hashLine, joinHashes } from '@/lib/receipts/lines/line-hash';
import type { RowBatch } from './cursor-rows';
import type { ExportChunk } from './export-chunk';

type Reading = { scope: Scope; runQuery: RunQuery };

/**
 * Streams records as lines of NDJSON, with their hashes: each record complete, as the API returns it, in
 * the source's field names. Of a long record only one slice is in memory at a time, which `runQuery`
 * reads.
 */
export async function* streamNdjson(
  batches: AsyncIterator<RowBatch<StoredRow>, null>,
  reading: Reading,
): AsyncGenerator<ExportChunk, void, undefined> {
  for (;;) {
    const { done, value } = await batches.next();
    if (done) return;
    yield* streamNdjsonLines(value.rows, reading);
  }
}

/** The lines of some records. */
export async function* streamNdjsonLines(
  rows: StoredRow[],
  { scope, runQuery }: Reading,
): AsyncGenerator<ExportChunk, void, undefined> {
  let text = '';
  let hashes: Uint8Array[] = [];
  for (const row of rows) {
    const identity = row.record_id;
    if (hasInlineValues(row)) {
      const line = inOneLine(storedRecordJson(row, scope));
      hashes.push(hashLine({ identity, content: line }));
      text += `${line}\n`;
      continue;
    }
    yield { bytes: text, hashes: Buffer.concat(hashes) };
    const hash = createHash('sha256');
    for await (const chunk of streamStoredRecordJson({ scope, row, runQuery }, scope)) {
      const part = inOneLine(chunk);
      hash.update(part);
      yield { bytes: part, hashes: NO_HASHES };
    }
    [text, hashes] = ['\n', [joinHashes(identity, hash.digest())]];
  }
  yield { bytes: text, hashes: Buffer.concat(hashes) };
}

const NO_HASHES = new Uint8Array();

// What some readers treat as the end of a line: JSON allows the first two as blanks between values,
// and the others within strings.
const LINE_ENDS = /[\n\r\u0085\u2028\u2029]/g;

function inOneLine(json: string): string {
  return json.replace(LINE_ENDS, (end) =>
    end === '\n' || end === '\r' ? ' ' : escapeCharacter(end),
  );
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
