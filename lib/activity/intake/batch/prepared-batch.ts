import { storableJson, storableText } from '@/lib/platform/json/storable-json';
import { BATCH_COLUMNS, COLUMN_NAMES, type BatchColumn, type BatchRow } from './batch-columns';
import { readTextArray, TextArrayWriter } from './text-array';

/**
 * Rows that are stored together, a few hundred or a few megabytes: for each column a `text[]` in
 * PostgreSQL's binary format.
 */
export type PreparedBatch = {
  count: number;
  /** Whether the id of any row is derived from its content. */
  hasDerivedIds: boolean;
  /** One array after the other, in memory that has nothing else: a thread can hand it over. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each column's array starts, in the order of `COLUMN_NAMES`. */
  starts: number[];
};

/** A batch of these rows. */
export function batchOf(rows: BatchRow[]): PreparedBatch {
  return batchOfTexts(rows.map(textsOf));
}

/** The array of a column. */
export function arrayOf({ bytes, starts }: PreparedBatch, name: BatchColumn): Uint8Array {
  const column = COLUMN_NAMES.indexOf(name);
  return bytes.subarray(starts[column], starts[column + 1]);
}

/** The rows of a batch. */
export function rowsOf(batch: PreparedBatch): BatchRow[] {
  const columns = COLUMN_NAMES.map((name) => {
    const values = readTextArray(arrayOf(batch, name));
    return values.map((text) => valueOf(name, text));
  });
  return Array.from({ length: batch.count }, (_, row) => {
    const entries = COLUMN_NAMES.map((name, column) => [name, columns[column]?.[row]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as BatchRow;
  });
}

const MAX_CHARACTERS = 4 * 1024 * 1024;

/**
 * How many rows the batches have, the first ones first; the last number stands for all further ones. A statement for few
 * rows takes longer for each of them.
 */
export type BatchSizes = readonly [number, ...number[]];

/** For batches of which the first are waited for: that PostgreSQL begins while others are prepared. */
export const GROWING_BATCHES: BatchSizes = [60, 190, 250];

/** For batches that nobody waits for. */
export const LARGE_BATCHES: BatchSizes = [500];

/** Collects rows until they make a batch. */
export class BatchBuilder {
  private rows: RowTexts[] = [];
  private length = 0;
  private count = 0;

  constructor(private readonly sizes: BatchSizes) {}

  /** Adds a row, and returns the batch that is full before or with it. */
  add(row: BatchRow): PreparedBatch | null {
    const texts = textsOf(row);
    let length = 0;
    for (const text of texts) length += text?.length ?? 0;
    const full = this.length + length > MAX_CHARACTERS ? this.take() : null;
    this.rows.push(texts);
    this.length += length;
    return full ?? (this.rows.length >= this.size ? this.take() : null);
  }

  /** The rows that no batch has yet; null when there is none. */
  take(): PreparedBatch | null {
    const { rows } = this;
    if (rows.length === 0) return null;
    [this.rows, this.length] = [[], 0];
    this.count += 1;
    return batchOfTexts(rows);
  }

  private get size(): number {
    return this.sizes[this.count] ?? this.sizes.at(-1) ?? this.sizes[0];
  }
}

/** What is sent of a row, in the order of the columns. */
type RowTexts = (string | null)[];

const IS_JSON = COLUMN_NAMES.map((name) => BATCH_COLUMNS[name] === 'json');

function textsOf(row: BatchRow): RowTexts {
  return COLUMN_NAMES.map((name, column) => {
    const value = row[name];
    const isJson = IS_JSON[column];
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return isJson ? JSON.stringify(storableText(value)) : value;
    return isJson ? storableJson(value) : String(value);
  });
}

const writer = new TextArrayWriter();

const IS_DERIVED = COLUMN_NAMES.indexOf('is_derived');

function batchOfTexts(rows: RowTexts[]): PreparedBatch {
  const starts = COLUMN_NAMES.map((_, column) => {
    const start = writer.begin(rows.length);
    for (const texts of rows) writer.add(texts[column] ?? null);
    return start;
  });
  const hasDerivedIds = rows.some((texts) => texts[IS_DERIVED] === 'true');
  return { count: rows.length, hasDerivedIds, bytes: writer.take(), starts };
}

// What PostgreSQL reads as no text was written as in JSON; only a variant may be left out.
function valueOf(name: BatchColumn, text: string | null): unknown {
  if (text === null) return name === 'variant' ? undefined : null;
  return READ_AS_JSON.has(BATCH_COLUMNS[name]) ? JSON.parse(text) : text;
}

const READ_AS_JSON = new Set<string>(['json', 'boolean', 'smallint']);
