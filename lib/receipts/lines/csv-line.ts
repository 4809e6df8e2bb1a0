import type { LineTexts } from './line-hash';

/** What a program may have put between the cells when it saved the file. */
export const DELIMITERS = [',', ';', '\t'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

const RECORD_ID_COLUMN = 14;

/** Which row a line of CSV is, and what it says, however it is written. */
export function readCsvLine(line: string, delimiter: Delimiter = ','): LineTexts {
  return textsOfCells(cellsOfLine(line, delimiter));
}

/** The same from the line's cells, as `readCell` gives them. */
export function textsOfCells(cells: string[]): LineTexts {
  return { identity: recordIdOfCells(cells), content: cells.join('\0') };
}

/** The id of a row's record; empty where it has none. */
export function recordIdOfCells(cells: string[]): string {
  return cells[RECORD_ID_COLUMN] ?? '';
}

/** The cells of a line of CSV (RFC 4180), without what depends on the program that wrote it. */
export function cellsOfLine(line: string, delimiter: Delimiter = ','): string[] {
  const text = withoutLineEnd(line);
  const cells = text.includes('"') ? splitQuoted(text, delimiter) : text.split(delimiter);
  return SPECIAL.test(text) ? cells.map(readCell) : cells;
}

/** A line without the line feed at its end, and the carriage return before it. */
export function withoutLineEnd(line: string): string {
  if (!line.endsWith('\n')) return line;
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1);
}

// What `readCell` changes.
const SPECIAL = /[\0\r=]/;

/** What a cell says: neither the kind of a line break nor the formula that keeps an id a text is content. */
export function readCell(cell: string): string {
  if (!SPECIAL.test(cell)) return cell;
  const text = cell.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n');
  const [, literal] = /^="(.*)"$/s.exec(text) ?? [];
  return literal?.replaceAll('""', '"') ?? text;
}

function splitQuoted(text: string, delimiter: Delimiter): string[] {
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    let cell = '';
    if (text[at] === '"') {
      const end = endOfQuoted(text, at + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const found = text.indexOf(delimiter, at);
    const end = found < 0 ? text.length : found;
    // After the closing quote nothing should stand; if something does, it belongs to the cell.
    cells.push(cell + text.slice(at, end));
    at = end;
    if (at >= text.length) return cells;
  }
}

// Of the quote that is not doubled.
function endOfQuoted(text: string, start: number): number {
  for (let at = start; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at;
  }
}
