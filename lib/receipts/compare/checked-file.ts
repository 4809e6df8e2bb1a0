import { createHash } from 'node:crypto';
import {
  cellsOfLine,
  recordIdOfCells,
  readCsvLine,
  withoutLineEnd,
  type Delimiter,
} from '@/lib/receipts/lines/csv-line';
import { hashLine, joinHashes, LINE_BYTES } from '@/lib/receipts/lines/line-hash';
import { LineSplitter, type FileLine } from '@/lib/receipts/lines/line-splitter';
import { recordIdOfJson } from '@/lib/receipts/lines/ndjson-line';
import { MAX_LIST_LINES } from '@/lib/receipts/lists/list-limits';
import {
  compareLists,
  countCommonRows,
  type ComparedLists,
  type ListComparison,
} from './compare-lists';
import { LineList, type LineRange } from './line-list';
import { ScratchFile } from './scratch-file';
import { detectDelimiter, detectEncoding, detectFormat, START_BYTES } from './text-start';

/** What a file is, read to its end. */
export type FileFacts = {
  sha256: string;
  bytes: number;
  format: 'csv' | 'ndjson';
  /** The heading being one; null when there are more than can be compared. */
  lines: number | null;
  /** The hash of its first line; empty without one. */
  firstLine: Uint8Array;
};

/** A row of a file: its number as a spreadsheet counts, its record, and the cells of a short one. */
export type FileRow = { row: number; recordId: string; cells: string[] };

/** How a file differs from an export, with the rows that are named. */
export type FileComparison = Omit<ListComparison, 'changed' | 'added'> & {
  changed: { count: number; first: (FileRow & { exported: number })[] };
  added: { count: number; first: FileRow[] };
};

// Far above what a line of ours has; a longer one is hashed without being held.
const MAX_LINE_BYTES = 8 * 1024 * 1024;

// Of a row that is named; of hundreds of them not more than some megabytes are handed on.
const MAX_NAMED_BYTES = 2 * 1024 * 1024;
const MAX_CELL_BYTES = 64 * 1024;

/** A file that is read while it arrives: its hash, the list of its lines, and the lines themselves. */
export class CheckedFile {
  private readonly hash = createHash('sha256');
  private readonly list = new LineList();
  private readonly scratch = new ScratchFile();
  private bytes = 0;
  private start: Buffer | null = Buffer.alloc(0);
  private decoder: TextDecoder | null = null;
  private format: FileFacts['format'] = 'csv';
  private delimiter: Delimiter | null = null;
  private splitter: LineSplitter | null = null;
  private isTooLong = false;

  add(chunk: Uint8Array): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    if (this.start === null) return this.addText(chunk);
    this.start = Buffer.concat([this.start, chunk]);
    if (this.start.length >= START_BYTES) this.begin(this.start);
  }

  finish(): FileFacts {
    if (this.start !== null) this.begin(this.start);
    if (this.decoder) this.split(Buffer.from(this.decoder.decode()));
    this.splitter?.finish();
    return {
      sha256: this.hash.digest('hex'),
      bytes: this.bytes,
      format: this.format,
      lines: this.isTooLong ? null : this.list.count,
      firstLine: this.list.bytes.slice(0, LINE_BYTES),
    };
  }

  countCommonRows(exported: Uint8Array): number {
    return countCommonRows(this.besides(exported));
  }

  compare(exported: Uint8Array): FileComparison {
    const { changed, added, ...compared } = compareLists(this.besides(exported));
    return {
      ...compared,
      changed: {
        count: changed.count,
        first: changed.first.map((pair) => ({
          exported: pair.exported,
          ...this.rowAt(pair.inFile),
        })),
      },
      added: { count: added.count, first: added.first.map((inFile) => this.rowAt(inFile)) },
    };
  }

  close(): void {
    this.scratch.close();
  }

  private besides(exported: Uint8Array): ComparedLists {
    return { exported, file: this.list.bytes, hasHeading: this.format === 'csv' };
  }

  private begin(start: Buffer): void {
    this.start = null;
    const { encoding, markBytes } = detectEncoding(start);
    if (encoding === 'utf-16le') this.decoder = new TextDecoder('utf-16le');
    this.addText(start.subarray(markBytes));
  }

  private addText(bytes: Uint8Array): void {
    if (this.isTooLong || bytes.length === 0) return;
    this.split(this.decoder ? Buffer.from(this.decoder.decode(bytes, { stream: true })) : bytes);
  }

  private split(text: Uint8Array): void {
    if (text.length === 0) return;
    this.splitter ??= this.startSplitter(text);
    this.scratch.append(text);
    this.splitter.push(text);
  }

  private startSplitter(text: Uint8Array): LineSplitter {
    this.format = detectFormat(text);
    return new LineSplitter({
      hasQuotes: this.format === 'csv',
      maxBytes: MAX_LINE_BYTES,
      onLine: (line, range) => this.addLine(line, range),
    });
  }

  private addLine(line: FileLine, range: LineRange): void {
    // Some programs leave an empty line at the end.
    if (this.isTooLong || line.text === '\n' || line.text === '\r\n') return;
    if (this.list.count === MAX_LIST_LINES) this.isTooLong = true;
    else this.list.add(this.hashOf(line), range);
  }

  private hashOf({ text, hash }: FileLine): Uint8Array {
    if (text === null) return joinHashes('', hash);
    if (this.format === 'csv') {
      this.delimiter ??= detectDelimiter(text);
      return hashLine(readCsvLine(text, this.delimiter));
    }
    const content = withoutLineEnd(text);
    return hashLine({ identity: recordIdOfJson(content), content });
  }

  private rowAt(line: number): FileRow {
    const row = line + 1;
    const range = this.list.rangeOf(line);
    const length = range.end - range.start;
    if (length > MAX_NAMED_BYTES) return { row, recordId: '', cells: [] };
    const text = withoutLineEnd(this.scratch.read(range).toString());
    const cells = this.format === 'csv' ? cellsOfLine(text, this.delimiter ?? ',') : [];
    const recordId = this.format === 'csv' ? recordIdOfCells(cells) : recordIdOfJson(text);
    return { row, recordId, cells: length > MAX_CELL_BYTES ? [] : cells };
  }
}
