import { TELLING_LETTERS } from './telling-letters';

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'aàáâãäåāăą', c: 'cçćč', e: 'eèéêëēęě', i: 'iìíîïī', l: 'lł', n: 'nñńň' },
  ...{ o: 'oòóôõöøő', s: 'sśşš', u: 'uùúûüůű', z: 'zźżž' },
};

// Outside of brackets and escapes, which name sets and groups.
function withAccents(source: string): string {
  return source.replace(/\[[^\]]*\]|\\.|[a-z]/g, (part) =>
    ACCENTED[part] ? `[${ACCENTED[part]}]` : part,
  );
}

const LETTERS = [...TELLING_LETTERS, 'cle'].join('|');

/** What a text is looked through for; the longer way where it has accents. */
export const TELLING_PLACES = {
  plain: new RegExp(LETTERS, 'gi'),
  accented: new RegExp(withAccents(LETTERS), 'giu'),
};
