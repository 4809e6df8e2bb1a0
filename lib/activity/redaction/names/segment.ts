import * as around from './setting-words';
import * as vocabulary from './secret-words';
import { hasWord, type WordSet } from './word-set';

const KNOWN_WORDS: WordSet[] = [
  ...[vocabulary.SECRET_NOUNS, vocabulary.WHOLE_WORD_NOUNS, vocabulary.CREDENTIAL_NOUNS],
  ...[
    around.SETTINGS,
    around.LEADING_SETTINGS,
    around.TRAILING_SETTINGS,
    around.LOCATIONS,
    around.NEUTRAL,
  ],
  ...[around.ACTION_VERBS, around.FLAGS, around.COMPANIONS, vocabulary.LOOKALIKES],
  ...[vocabulary.HARMLESS_KEYS, vocabulary.HARMLESS_TOKENS, vocabulary.HARMLESS_PASSES],
  new Set(vocabulary.COMPOUND_NOUNS.keys()),
];

const MAX_RUN_LENGTH = 48;
const MAX_WORD_LENGTH = 16;

// The same runs recur.
const cachedSegmentations = new Map<string, string[]>();
const MAX_CACHED_SEGMENTATIONS = 20_000;

/**
 * Splits a run of lower-case letters into known words: `adminpassword`, `pwdlastset`. Returns it
 * unchanged when it is a word, or contains no known word.
 */
export function segment(run: string): string[] {
  const cached = cachedSegmentations.get(run);
  if (cached) return cached;
  const segments = segmentUncached(run);
  if (run.length > MAX_RUN_LENGTH) return segments;
  if (cachedSegmentations.size >= MAX_CACHED_SEGMENTATIONS) cachedSegmentations.clear();
  cachedSegmentations.set(run, segments);
  return segments;
}

function segmentUncached(run: string): string[] {
  if (isKnown(run)) return [run];
  const embedded = EMBEDDED_NOUN.exec(run);
  if (embedded) {
    const rest = run.slice(embedded.index + embedded[0].length);
    return [...segmentRest(run.slice(0, embedded.index)), embedded[0], ...segmentRest(rest)];
  }
  return segmentsByEnding(run) ?? segmentsByDictionary(run) ?? [run];
}

// Longer ones first: `secretary` is not a secret.
const EMBEDDED_NOUN = new RegExp(
  [...vocabulary.SECRET_NOUNS, 'credential', ...vocabulary.CONTAINING_LOOKALIKES]
    .sort((one, other) => other.length - one.length)
    .join('|'),
);

const PLURAL = /^(?:s|es|en|n)$/;

function segmentRest(run: string): string[] {
  return run === '' || PLURAL.test(run) ? [] : segment(run);
}

const ENDING_NOUN = /^(.+?)(pass|pwd|psw|otp|keys?|schlussel|schluessel|sleutel|klucz)$/;
const LOOKALIKE_ENDING = new RegExp(`(?:${[...vocabulary.LOOKALIKES].join('|')})s?$`);

// Few words end like this, so the rest need not be known: `wppass`.
function segmentsByEnding(run: string): string[] | null {
  const [, rest, noun] = LOOKALIKE_ENDING.test(run) ? [] : (ENDING_NOUN.exec(run) ?? []);
  return rest && noun ? [...segment(rest), noun] : null;
}

/** The fewest known words that make up a run; null when it contains anything else. */
function segmentsByDictionary(run: string): string[] | null {
  if (run.length > MAX_RUN_LENGTH) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= run.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - MAX_WORD_LENGTH); start < end; start += 1) {
      const before = best[start];
      const word = run.slice(start, end);
      if (!before || !isSegment(word)) continue;
      const shortest = best[end];
      if (!shortest || before.length + 1 < shortest.length) best[end] = [...before, word];
    }
  }
  return best[run.length] ?? null;
}

const SHORT_WORDS: WordSet = new Set(['db', 'my', 'pw', 'id']);

function isSegment(word: string): boolean {
  return (word.length > 2 && isKnown(word)) || SHORT_WORDS.has(word);
}

function isKnown(word: string): boolean {
  return KNOWN_WORDS.some((words) => hasWord(words, word));
}
