import { readStart } from '../given-file.mjs';

// An export has more columns than that.
const MIN_CELLS = 15;

/**
 * Which form of an export a file has by what it holds, whatever its name; null when it is another file.
 * @param {string} path
 * @returns {'csv' | 'ndjson' | null}
 */
export function formatOf(path) {
  const [first = ''] = (textOf(readStart(path)) ?? '').trimStart().split('\n');
  if (first.startsWith('{')) return 'ndjson';
  return first.split(',').length >= MIN_CELLS ? 'csv' : null;
}

// Null where there are bytes that no text has.
function textOf(start) {
  try {
    // A letter may be cut where the start ends.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return /[\0-\x08\x0e-\x1f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
