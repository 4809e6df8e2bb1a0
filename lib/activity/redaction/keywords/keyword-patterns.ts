import { SECRET_KEYWORDS } from './secret-keywords';

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'aàáâãäåāăą', c: 'cçćč', e: 'eèéêëēęě', i: 'iìíîïī', l: 'lł', n: 'nñńň' },
  ...{ o: 'oòóôõöøő', s: 'sśşš', u: 'uùúûüůű', z: 'zźżž' },
};

// Skips character classes and escapes: their letters are syntax.
function withAccents(source: string): string {
  return source.replace(/\[[^\]]*\]|\\.|[a-z]/g, (token) =>
    ACCENTED[token] ? `[${ACCENTED[token]}]` : token,
  );
}

const KEYWORDS = [...SECRET_KEYWORDS, 'cle'].join('|');

/** The patterns that find keywords in a text; the slower one is for texts with accents. */
export const KEYWORD_PATTERNS = {
  plain: new RegExp(KEYWORDS, 'gi'),
  accented: new RegExp(withAccents(KEYWORDS), 'giu'),
};
