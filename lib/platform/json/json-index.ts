import { JsonScanner } from './json-scanner';

/**
 * The positions of all values in a JSON text, in reading order; the first is the root. Millions of
 * them take megabytes, where the parsed values would take hundreds.
 */
export type JsonIndex = {
  text: string;
  /** The number of values. */
  size: number;
  /** Where each value starts and ends in the text. */
  starts: Int32Array;
  ends: Int32Array;
  /** Where each value's name starts, at its quote; -1 for a value without a name. */
  names: Int32Array;
  /** The number of the value that follows each one and all its descendants. */
  nexts: Int32Array;
  /** Whether the text is not JSON: then it is a single value, shown unchanged. */
  isRaw: boolean;
  /** Whether the text ends before the JSON does, so that the last values are missing. */
  isTruncated: boolean;
};

/** How to index a text. */
export type IndexOptions = {
  /**
   * The depth to which values are indexed; a deeper one is a single value with everything within
   * it.
   */
  maxDepth?: number;
  /** Whether the text may have been truncated: then it is indexed as far as it goes. */
  mayBeTruncated?: boolean;
};

/** Nobody can read a layout that is nested more deeply. */
export const MAX_DEPTH = 12;

/**
 * Indexes the values of a text in one pass, without recursion and without an object per value.
 * Never throws: a text that is not JSON (RFC 8259) is one raw value.
 */
export function indexJson(
  text: string,
  { maxDepth = MAX_DEPTH, mayBeTruncated = false }: IndexOptions = {},
): JsonIndex {
  const scanner = new JsonScanner(text, maxDepth);
  const isComplete = scanner.scan();
  if (isComplete) return { text, ...scanner.result(), isRaw: false, isTruncated: false };
  if (!mayBeTruncated || !scanner.closeTruncated()) return rawIndex(text, mayBeTruncated);
  return { text, ...scanner.result(), isRaw: false, isTruncated: true };
}

/** An index that treats a text as a single value. */
export function rawIndex(text: string, isTruncated = false): JsonIndex {
  return {
    text,
    size: 1,
    starts: Int32Array.of(0),
    ends: Int32Array.of(text.length),
    names: Int32Array.of(-1),
    nexts: Int32Array.of(1),
    isRaw: true,
    isTruncated,
  };
}
