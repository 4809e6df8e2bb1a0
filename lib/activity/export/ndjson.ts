import { holdsAll, type StoredRow } from '@/lib/activity/stored/stored-record';
import type { Ask } from '@/lib/activity/stored/stored-slices';
import { recordPieces, recordText } from '@/lib/activity/record/record-text';
import type { Scope } from '@/lib/auth/scope';

/**
 * A batch of records as lines of NDJSON, in pieces: each record whole, as the API gives it, in the
 * source's names. Of what a long one holds no more is in memory than a slice, which `ask` reads.
 */
export async function* ndjsonPieces(
  rows: StoredRow[],
  { scope, ask }: { scope: Scope; ask: Ask },
): AsyncGenerator<string, void, undefined> {
  let text = '';
  for (const row of rows) {
    if (holdsAll(row)) {
      text += `${inOneLine(recordText(row, scope))}\n`;
      continue;
    }
    yield text;
    text = '\n';
    for await (const piece of recordPieces({ scope, row, ask }, scope)) yield inOneLine(piece);
  }
  yield text;
}

// What JSON leaves of what some readers take for the end of a line: between its values the two that
// it takes for blanks, within its texts the others.
const LINE_ENDS = /[\n\r\u0085\u2028\u2029]/g;

function inOneLine(json: string): string {
  return json.replace(LINE_ENDS, (end) => (end === '\n' || end === '\r' ? ' ' : escaped(end)));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
