import { JsonScanner } from './json-scanner';

/**
 * Where the values of a JSON text stand, in the order of reading; the first is the whole. Millions
 * of them take megabytes, where the parsed values would take hundreds.
 */
export type JsonIndex = {
  text: string;
  /** How many values there are. */
  size: number;
  /** Where each begins in the text, and where it ends. */
  starts: Int32Array;
  ends: Int32Array;
  /** Where the name of each begins, with its quote; -1 for what has none. */
  names: Int32Array;
  /** Which value follows each and all that lies within it. */
  nexts: Int32Array;
  /** Whether the text is no JSON: then it is one value, shown as it came. */
  isRaw: boolean;
  /** Whether the text is only the beginning of one, so that its last values are missing. */
  isTruncated: boolean;
};

/** How a text is looked through. */
export type IndexOptions = {
  /** How deep values are looked for; what lies deeper is one value with all within it. */
  maxDepth?: number;
  /** Whether the text may have been cut: then it is read as far as it goes. */
  mayBeTruncated?: boolean;
};

/** Beyond this nobody can read a layout. */
export const MAX_DEPTH = 12;

/**
 * Reads where the values of a text stand, in one pass that neither recurses nor makes an object of
 * each. Never throws: what is no JSON (RFC 8259) is one raw value.
 */
export function indexJson(
  text: string,
  { maxDepth = MAX_DEPTH, mayBeTruncated = false }: IndexOptions = {},
): JsonIndex {
  const scanner = new JsonScanner(text, maxDepth);
  const isWhole = scanner.scan();
  if (isWhole) return { text, ...scanner.result(), isRaw: false, isTruncated: false };
  if (!mayBeTruncated || !scanner.closeTruncated()) return rawIndex(text, mayBeTruncated);
  return { text, ...scanner.result(), isRaw: false, isTruncated: true };
}

/** A text as one value that is not looked into. */
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
