import { foldText } from '@/lib/platform/text/fold-text';

/** Whether a text mentions one of some names. */
export type Mentions = (text: string) => boolean;

// Shorter ones are no names.
const MIN_LENGTH = 2;

/**
 * Makes a test of whether a text, which may be JSON, mentions one of `names`, as whole words and in any case.
 * Where one of the names in `except` stands, the shorter ones within it do not count.
 */
export function mentionsOf(names: Iterable<string>, except: string[] = []): Mentions {
  const excepted = new Set(except.map(foldName));
  const byStart = new Map<string, string[]>();
  for (const name of new Set(Array.from(names, foldName))) {
    if (name.length < MIN_LENGTH || excepted.has(name)) continue;
    const start = name.slice(0, MIN_LENGTH);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  // The longest first, so that a part of a name is not taken out of it.
  const own = [...excepted].filter((name) => name.length >= MIN_LENGTH);
  own.sort((one, other) => other.length - one.length);
  const hasMention = (text: string) => {
    let rest = foldText(text);
    for (const name of own) rest = rest.replaceAll(name, '\0');
    return findsAny(rest, byStart);
  };
  return (text) => hasMention(text) || (text.includes('\\') && hasMention(unescape(text)));
}

function foldName(name: string): string {
  return foldText(name).trim();
}

function findsAny(text: string, byStart: ReadonlyMap<string, string[]>): boolean {
  for (let at = 0; at + MIN_LENGTH <= text.length; at += 1) {
    const names = byStart.get(text.slice(at, at + MIN_LENGTH));
    if (names?.some((name) => text.startsWith(name, at) && isWhole(text, { at, name })))
      return true;
  }
  return false;
}

// Chinese, Japanese and Thai words have no gaps between them, so that only letters that have count.
const SPACED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{Nd}]/u;

function isWhole(text: string, { at, name }: { at: number; name: string }): boolean {
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
