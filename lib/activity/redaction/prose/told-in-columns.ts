import type { Cover } from '@/lib/activity/redaction/secret-names';
import { coversOfNames } from '@/lib/activity/redaction/pairs/column-names';
import { DETERMINERS } from '@/lib/activity/redaction/vocabulary/setting-words';
import type { Span } from '@/lib/activity/redaction/letters/span';
import { isOpaque } from './value-looks';

// In broken JSON a line's end stands as an escape.
const LINE_END = /\r\n|\n|\r|\\r\\n|\\n/g;

const DELIMITERS = [/,/g, /;/g, /\t|\\t/g, /\|/g, / {2,}/g];

const DELIMITER = /[,;\t|]|\\t| {2}/;

const LONGEST_HEADER = 2000;
const MOST_WORDS = 3;

/**
 * The cells of a table as text that stand in a column whose heading names a secret: CSV with any usual
 * separator, what a spreadsheet copies, and tables of Markdown.
 */
export function toldInColumns(text: string): Span[] {
  if (!/[\n\r]|\\n/.test(text)) return [];
  if (!DELIMITER.test(text)) return [];
  const lines = linesOf(text);
  const spans: Span[] = [];
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const table = tableAt(text, { lines, at });
    if (!table) continue;
    spans.push(...table.spans);
    at = table.end - 1;
  }
  return spans;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    lines.push({ from, to: index });
    from = index + end.length;
  }
  return [...lines, { from, to: text.length }];
}

type Lines = { lines: Span[]; at: number };

function tableAt(text: string, { lines, at }: Lines): { spans: Span[]; end: number } | null {
  const header = lines[at];
  const next = lines[at + 1];
  if (!header || !next || header.to - header.from > LONGEST_HEADER) return null;
  for (const delimiter of DELIMITERS) {
    const cells = cellsOf(text, { line: header, delimiter });
    const covers =
      cells.length < 2 ? null : coversOfHeader(cells.map((cell) => textIn(text, cell)));
    if (!covers || cellsOf(text, { line: next, delimiter }).length !== cells.length) continue;
    return rowsUnder(text, { lines, at, delimiter, covers });
  }
  return null;
}

function coversOfHeader(names: string[]): Cover[] | null {
  const isHeader = names.every(
    (name) => !isOpaque(name) && !/[.!?]$/.test(name) && !isOfSentence(name.toLowerCase()),
  );
  return isHeader ? coversOfNames(names) : null;
}

function isOfSentence(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length > MOST_WORDS || (words.length > 1 && words.some((word) => DETERMINERS.has(word)))
  );
}

type Rows = Lines & { delimiter: RegExp; covers: Cover[] };

function rowsUnder(text: string, { lines, at, delimiter, covers }: Rows) {
  const spans: Span[] = [];
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const cells = line ? cellsOf(text, { line, delimiter }) : [];
    if (cells.length !== covers.length) break;
    for (const [index, cell] of cells.entries()) {
      if (isSecretCell(textIn(text, cell), covers[index] ?? 'nothing')) spans.push(cell);
    }
  }
  return { spans, end };
}

const RULE_OR_REDACTED = /^(?::?-{2,}:?|\[redacted\])?$/;
const YES_OR_NO = /^(?:true|false|yes|no|on|off|0|1)$/i;

function isSecretCell(cell: string, cover: Cover): boolean {
  if (cover === 'nothing' || RULE_OR_REDACTED.test(cell)) return false;
  return cover !== 'unless_flag' || !YES_OR_NO.test(cell);
}

type Line = { line: Span; delimiter: RegExp };

/** The cells of a line, without the blanks and quotes around each. */
function cellsOf(text: string, { line, delimiter }: Line): Span[] {
  const written = text.slice(line.from, line.to);
  const cells: Span[] = [];
  let from = 0;
  for (const { index, 0: sign } of written.matchAll(delimiter)) {
    // An odd number of quotes before it: it stands within a cell.
    if (countQuotes(written.slice(from, index)) % 2 === 1) continue;
    cells.push({ from, to: index });
    from = index + sign.length;
  }
  cells.push({ from, to: written.length });
  return cells.map((cell) =>
    trimmed(text, { from: line.from + cell.from, to: line.from + cell.to }),
  );
}

function countQuotes(part: string): number {
  return part.split('"').length - 1;
}

function trimmed(text: string, cell: Span): Span {
  const [start = ''] = /^\s*"?/.exec(text.slice(cell.from, cell.to)) ?? [];
  const from = cell.from + start.length;
  const [end = ''] = /"?\s*$/.exec(text.slice(from, cell.to)) ?? [];
  return { from, to: cell.to - end.length };
}

function textIn(text: string, { from, to }: Span): string {
  return text.slice(from, to);
}
