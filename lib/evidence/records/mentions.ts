import { foldText } from '@/lib/platform/text/fold-text';

/** Whether a text mentions one of some names. */
export type Mentions = (text: string) => boolean;

// Shorter ones are no names.
const MIN_LENGTH = 2;

/**
 * Makes a test of whether a text, which may be JSON, mentions one of `names`, as whole words and in any case.
 * A name that lies within one of the names in `except` does not count, and one that is longer does.
 */
export function mentionsOf(names: Iterable<string>, except: string[] = []): Mentions {
  const own = [...new Set(except.map(foldName))].filter((name) => name.length >= MIN_LENGTH);
  const byStart = new Map<string, string[]>();
  for (const name of new Set(Array.from(names, foldName))) {
    if (name.length < MIN_LENGTH || own.includes(name)) continue;
    const start = name.slice(0, MIN_LENGTH);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  const hasMention = (text: string) => findsAny(foldText(text), { byStart, own });
  return (text) => hasMention(text) || (text.includes('\\') && hasMention(unescape(text)));
}

function foldName(name: string): string {
  return foldText(name).trim();
}

type Names = { byStart: ReadonlyMap<string, string[]>; own: string[] };

function findsAny(text: string, { byStart, own }: Names): boolean {
  for (let at = 0; at + MIN_LENGTH <= text.length; at += 1) {
    const names = byStart.get(text.slice(at, at + MIN_LENGTH));
    const isFound = (name: string) =>
      standsAt(text, { at, name }) && !isWithin({ own, text }, { at, name });
    if (names?.some(isFound)) return true;
  }
  return false;
}

type Place = { at: number; name: string };

function standsAt(text: string, { at, name }: Place): boolean {
  return text.startsWith(name, at) && isWhole(text, { at, name });
}

// Whether a name is no more than a part of one of the own names there.
function isWithin({ own, text }: { own: string[]; text: string }, { at, name }: Place): boolean {
  const end = at + name.length;
  return own.some((longer) => {
    for (let start = Math.max(0, end - longer.length); start <= at; start += 1)
      if (standsAt(text, { at: start, name: longer })) return true;
    return false;
  });
}

// Chinese, Japanese and Thai words have no gaps between them, so that only letters that have count.
const SPACED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{Nd}]/u;

function isWhole(text: string, { at, name }: Place): boolean {
  const end = at + name.length;
  const isCut = (inside: string, outside: string) => SPACED.test(inside) && SPACED.test(outside);
  return (
    !isCut(name.charAt(0), text.charAt(at - 1)) &&
    !isCut(name.charAt(name.length - 1), text.charAt(end))
  );
}

// Twice, because a value of JSON may hold JSON.
function unescape(text: string): string {
  return unescapeOnce(unescapeOnce(text));
}

function unescapeOnce(text: string): string {
  return text.replace(/\\(?:u[\da-f]{4}|.)/gis, (escape) =>
    escape.length > 2
      ? String.fromCharCode(parseInt(escape.slice(2), 16))
      : (ESCAPES.get(escape.slice(1)) ?? escape.slice(1)),
  );
}

const ESCAPES = new Map(['n', 'r', 't', 'b', 'f'].map((letter) => [letter, ' ']));
