import { areEqual, LineIndex, lineCountOf, wordsOf, type ListWords } from './line-index';

/** Lines by their place from 0, the heading being one: of the export and of the file. */
export type LinePair = { exported: number; inFile: number };

/** Some lines, and the first of them. */
export type SomeLines<Line> = { count: number; first: Line[] };

/** How a file differs from an export, in lines. */
export type ListComparison = {
  /** Whether the first line is as it was; null where the format has no heading. */
  heading: 'same' | 'changed' | 'missing' | null;
  /** The same row with other content. */
  changed: SomeLines<LinePair>;
  /** Places in the export. */
  missing: SomeLines<number>;
  /** Places in the file. */
  added: SomeLines<number>;
  /** How many rows at least must be moved to have the order of the export. */
  moved: number;
};

/** How many lines of each kind are named. */
export const MAX_NAMED = 100;

/** The lists of an export and of a file, and whether their format has a heading. */
export type ComparedLists = { exported: Uint8Array; file: Uint8Array; hasHeading: boolean };

/** Compares a file with an export by the lists of their lines. */
export function compareLists({ hasHeading, ...lists }: ComparedLists): ListComparison {
  const [exported, file] = [wordsOf(lists.exported), wordsOf(lists.file)];
  const heading = hasHeading ? compareHeading(exported, file) : null;
  const firstExported = hasHeading ? 1 : 0;
  const firstInFile = heading === null || heading === 'missing' ? 0 : 1;
  const matches = new Int32Array(lineCountOf(file)).fill(NONE);
  const isMatched = new Uint8Array(lineCountOf(exported));
  const match = (part: 'content' | 'identity') => {
    const isLeftOut = (line: number) => line < firstExported || isMatched[line] === 1;
    const index = new LineIndex(exported, { part, isLeftOut });
    const pairs: SomeLines<LinePair> = { count: 0, first: [] };
    for (let inFile = firstInFile; inFile < matches.length; inFile += 1) {
      if (matches[inFile] !== NONE) continue;
      const found = index.take(file, inFile);
      if (found === NONE) continue;
      [matches[inFile], isMatched[found]] = [found, 1];
      note(pairs, { exported: found, inFile });
    }
    return pairs;
  };
  match('content');
  const changed = match('identity');
  return {
    heading,
    changed,
    missing: placesOf(isMatched, { value: 0, from: firstExported }),
    added: placesOf(matches, { value: NONE, from: firstInFile }),
    moved: countMoved(matches.subarray(firstInFile).filter((found) => found !== NONE)),
  };
}

/** How many rows of a file are rows of an export, whatever they say. */
export function countCommonRows({ hasHeading, ...lists }: ComparedLists): number {
  const isLeftOut = (line: number) => hasHeading && line === 0;
  const index = new LineIndex(wordsOf(lists.exported), { part: 'identity', isLeftOut });
  const file = wordsOf(lists.file);
  let common = 0;
  for (let line = 0; line < lineCountOf(file); line += 1)
    if (index.take(file, line) !== NONE) common += 1;
  return common;
}

const NONE = -1;

function note<Line>(lines: SomeLines<Line>, line: Line): void {
  lines.count += 1;
  if (lines.first.length < MAX_NAMED) lines.first.push(line);
}

function compareHeading(exported: ListWords, file: ListWords): 'same' | 'changed' | 'missing' {
  if (lineCountOf(file) === 0) return 'missing';
  const isFirst = (part: 'identity' | 'content', line: number) =>
    areEqual(part, [
      [exported, line],
      [file, 0],
    ]);
  if (isFirst('content', 0)) return 'same';
  for (let line = 1; line < lineCountOf(exported); line += 1)
    if (isFirst('identity', line)) return 'missing';
  return 'changed';
}

function placesOf(
  values: Int32Array | Uint8Array,
  { value, from }: { value: number; from: number },
): SomeLines<number> {
  const places: SomeLines<number> = { count: 0, first: [] };
  for (let place = from; place < values.length; place += 1)
    if (values[place] === value) note(places, place);
  return places;
}

// All but those of the longest sequence that ascends.
function countMoved(places: Int32Array): number {
  const lasts = new Int32Array(places.length);
  let length = 0;
  for (const place of places) {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lasts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    lasts[low] = place;
    length = Math.max(length, low + 1);
  }
  return places.length - length;
}
