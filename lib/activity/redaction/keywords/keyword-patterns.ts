import { SECRET_KEYWORDS } from './secret-keywords';

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

const KEYWORDS = [...SECRET_KEYWORDS, 'cle'].join('|');

/** What a text is looked through for; the longer way where it has accents. */
export const KEYWORD_PATTERNS = {
  plain: new RegExp(KEYWORDS, 'gi'),
  accented: new RegExp(withAccents(KEYWORDS), 'giu'),
};
