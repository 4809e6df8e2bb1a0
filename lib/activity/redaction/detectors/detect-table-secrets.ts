import type { Sensitivity } from '@/lib/activity/redaction/names/sensitivity';
import { sensitivitiesOfNames } from '@/lib/activity/redaction/pairs/column-names';
import { DETERMINERS } from '@/lib/activity/redaction/names/setting-words';
import type { TextRange } from '@/lib/activity/redaction/text/text-range';
import { isComplex } from '@/lib/activity/redaction/values/value-heuristics';

// In malformed JSON a line break may be written as an escape.
const LINE_END = /\r\n|\n|\r|\\r\\n|\\n/g;

const DELIMITERS = [/,/g, /;/g, /\t|\\t/g, /\|/g, / {2,}/g];

const DELIMITER = /[,;\t|]|\\t| {2}/;

const MAX_HEADER_LENGTH = 2000;
const MAX_HEADING_WORDS = 3;

/**
 * Detects the cells of a plain-text table whose column heading names a secret: CSV with any usual
 * separator, cells copied from a spreadsheet, and Markdown tables.
 */
export function detectTableSecrets(text: string): TextRange[] {
  if (!/[\n\r]|\\n/.test(text)) return [];
  if (!DELIMITER.test(text)) return [];
  const lines = linesOf(text);
  const ranges: TextRange[] = [];
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const table = tableAt(text, { lines, at });
    if (!table) continue;
    for (const range of table.ranges) ranges.push(range);
    at = table.end - 1;
  }
  return ranges;
}

function linesOf(text: string): TextRange[] {
  const lines: TextRange[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    lines.push({ from, to: index });
    from = index + end.length;
  }
  return [...lines, { from, to: text.length }];
}

type Lines = { lines: TextRange[]; at: number };

function tableAt(text: string, { lines, at }: Lines): { ranges: TextRange[]; end: number } | null {
  const header = lines[at];
  const next = lines[at + 1];
  if (!header || !next || header.to - header.from > MAX_HEADER_LENGTH) return null;
  for (const delimiter of DELIMITERS) {
    const cells = splitCells(text, { line: header, delimiter });
    const sensitivities =
      cells.length < 2 ? null : headerSensitivities(cells.map((cell) => textIn(text, cell)));
    if (!sensitivities || splitCells(text, { line: next, delimiter }).length !== cells.length)
      continue;
    return secretCellsBelow(text, { lines, at, delimiter, sensitivities });
  }
  return null;
}

function headerSensitivities(names: string[]): Sensitivity[] | null {
  const isHeader = names.every(
    (name) => !isComplex(name) && !/[.!?]$/.test(name) && !isSentencePart(name.toLowerCase()),
  );
  return isHeader ? sensitivitiesOfNames(names) : null;
}

function isSentencePart(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length > MAX_HEADING_WORDS ||
    (words.length > 1 && words.some((word) => DETERMINERS.has(word)))
  );
}

type Rows = Lines & { delimiter: RegExp; sensitivities: Sensitivity[] };

function secretCellsBelow(text: string, { lines, at, delimiter, sensitivities }: Rows) {
  const ranges: TextRange[] = [];
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const cells = line ? splitCells(text, { line, delimiter }) : [];
    if (cells.length !== sensitivities.length) break;
    for (const [index, cell] of cells.entries()) {
      if (isSecretCell(textIn(text, cell), sensitivities[index] ?? 'nothing')) ranges.push(cell);
    }
  }
  return { ranges, end };
}

const RULE_OR_REDACTED = /^(?::?-{2,}:?|\[redacted\])?$/;
const BOOLEAN_TEXT = /^(?:true|false|yes|no|on|off|0|1)$/i;

function isSecretCell(cell: string, cover: Sensitivity): boolean {
  if (cover === 'nothing' || RULE_OR_REDACTED.test(cell)) return false;
  return cover !== 'unless_flag' || !BOOLEAN_TEXT.test(cell);
}

type Line = { line: TextRange; delimiter: RegExp };

/** The cells of a line, without the whitespace and quotes around each. */
function splitCells(text: string, { line, delimiter }: Line): TextRange[] {
  const lineText = text.slice(line.from, line.to);
  const cells: TextRange[] = [];
  let from = 0;
  let quotes = 0;
  let counted = 0;
  for (const { index, 0: sign } of lineText.matchAll(delimiter)) {
    quotes += countQuotes(lineText.slice(counted, index));
    counted = index;
    // After an odd number of quotes the delimiter is inside a cell.
    if (quotes % 2 === 1) continue;
    cells.push({ from, to: index });
    from = index + sign.length;
    [quotes, counted] = [0, from];
  }
  cells.push({ from, to: lineText.length });
  return cells.map((cell) =>
    trimCell(text, { from: line.from + cell.from, to: line.from + cell.to }),
  );
}

function countQuotes(text: string): number {
  return text.split('"').length - 1;
}

function trimCell(text: string, cell: TextRange): TextRange {
  const [start = ''] = /^\s*"?/.exec(text.slice(cell.from, cell.to)) ?? [];
  const from = cell.from + start.length;
  // An expression that ends with the cell would be tried at each blank within it.
  const { length } = text.slice(from, cell.to).trimEnd();
  const to = from + length;
  return { from, to: text[to - 1] === '"' && to > from ? to - 1 : to };
}

function textIn(text: string, { from, to }: TextRange): string {
  return text.slice(from, to);
}
