import * as around from './setting-words';
import * as vocabulary from './vocabulary';
import { hasWord, type Words } from './words';

const KNOWN: Words[] = [
  ...[vocabulary.SECRET_NOUNS, vocabulary.WEAK_NOUNS, vocabulary.CREDENTIAL_NOUNS],
  ...[around.SETTINGS, around.SETTINGS_FIRST, around.SETTINGS_LAST, around.PLACES, around.NEUTRAL],
  ...[around.DEEDS, around.FLAGS, around.COMPANIONS, vocabulary.LOOKALIKES],
  ...[vocabulary.OPEN_KEYS, vocabulary.OPEN_TOKENS, vocabulary.OPEN_PASSES],
  new Set(vocabulary.JOINED_NOUNS.keys()),
];

const LONGEST_RUN = 48;
const LONGEST_WORD = 16;

// The same runs come again and again.
const segmented = new Map<string, string[]>();
const MOST_SEGMENTED = 20_000;

/**
 * A run of small letters taken apart into the words that are known: `adminpassword`, `pwdlastset`.
 * As it came when it is a word, or none that is known is in it.
 */
export function segment(run: string): string[] {
  const known = segmented.get(run);
  if (known) return known;
  const segments = segmentAnew(run);
  if (run.length > LONGEST_RUN) return segments;
  if (segmented.size >= MOST_SEGMENTED) segmented.clear();
  segmented.set(run, segments);
  return segments;
}

function segmentAnew(run: string): string[] {
  if (isKnown(run)) return [run];
  const held = HELD.exec(run);
  if (held) {
    const rest = run.slice(held.index + held[0].length);
    return [...segmentRest(run.slice(0, held.index)), held[0], ...segmentRest(rest)];
  }
  return endingSegments(run) ?? knownSegments(run) ?? [run];
}

// Longer ones first: `secretary` is not a secret.
const HELD = new RegExp(
  [...vocabulary.SECRET_NOUNS, 'credential', ...vocabulary.HOLDING_LOOKALIKES]
    .sort((one, other) => other.length - one.length)
    .join('|'),
);

const PLURAL = /^(?:s|es|en|n)$/;

function segmentRest(run: string): string[] {
  return run === '' || PLURAL.test(run) ? [] : segment(run);
}

const ENDING = /^(.+?)(pass|pwd|psw|otp|keys?|schlussel|schluessel|sleutel|klucz)$/;
const LOOKALIKE_ENDING = new RegExp(`(?:${[...vocabulary.LOOKALIKES].join('|')})s?$`);

// Few words end like these, so whatever stands before them need not be known: `wppass`.
function endingSegments(run: string): string[] | null {
  const [, rest, noun] = LOOKALIKE_ENDING.test(run) ? [] : (ENDING.exec(run) ?? []);
  return rest && noun ? [...segment(rest), noun] : null;
}

/** The fewest known words that a run is made of; null when it is not made of such. */
function knownSegments(run: string): string[] | null {
  if (run.length > LONGEST_RUN) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= run.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = best[start];
      const word = run.slice(start, end);
      if (!before || !isPart(word)) continue;
      const shortest = best[end];
      if (!shortest || before.length + 1 < shortest.length) best[end] = [...before, word];
    }
  }
  return best[run.length] ?? null;
}

const SHORT_PARTS: Words = new Set(['db', 'my', 'pw', 'id']);

function isPart(word: string): boolean {
  return (word.length > 2 && isKnown(word)) || SHORT_PARTS.has(word);
}

function isKnown(word: string): boolean {
  return KNOWN.some((words) => hasWord(words, word));
}
