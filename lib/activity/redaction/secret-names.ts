import { foldAccents } from './letters/fold-accents';
import { LIKE_LETTERS, plainLetters } from './letters/like-letters';
import { wordsOf } from './vocabulary/name-words';
import { isSecretInOtherScript } from './vocabulary/other-scripts';
import { coverOfWords } from './vocabulary/secret-in-words';
import { LONE_NOUNS } from './vocabulary/vocabulary';

/**
 * How much of what stands under a name is secret. `credentials` also say whose they are. Under
 * `unless_flag`, a name such as `resetPassword`, all but a plain yes or no is.
 */
export type Cover = 'nothing' | 'credentials' | 'everything' | 'unless_flag';

/**
 * How much of the value of a field of this name is secret: `DB_PASS`, `SASToken`, `adminpassword` and
 * `新しいパスワード` open something; `PasswordNeverExpires`, `KeyVaultId` and `compass` do not. The
 * head of a name decides: a password lifetime is a lifetime. In doubt it is a secret.
 */
export function coverOf(name: string): Cover {
  return readName(name) ?? 'nothing';
}

// Whose credentials they are, which, and since when.
const WHOSE =
  /^(?:n|e|kty|alg|use|kid|x5t)$|(?:name|id|identifier|date|time|usage|thumbprint|fingerprint|expiry|expires|expiration)$|^(?:upn|e?mail|domain|type)$/;

/** Whether a field within credentials holds nothing that opens anything. */
export function isOpenWithinCredentials(name: string): boolean {
  const cover = readName(name);
  // A name that tells of a secret, and is none, is a setting of it.
  if (cover !== null) return cover === 'nothing';
  return WHOSE.test(name.toLowerCase().replace(/[^a-z]/g, ''));
}

// Names come again and again, and reading one takes longer than redacting what stands under it.
const known = new Map<string, Cover | null>();
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 100;

/** The same; null for a name that does not tell of a secret at all, not even of a setting of one. */
export function readName(name: string): Cover | null {
  const told = known.get(name);
  if (told !== undefined) return told;
  const cover = readWords(name);
  if (name.length > LONGEST_KNOWN) return cover;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, cover);
  return cover;
}

// `Lösung` is a solution, `Losung` a watchword.
const SOLUTION = /l(?:ö|o\u0308)sung/i;

const END = 120;

// What is longer than any name is told by its two ends. Null when it does not tell of a secret.
function readWords(name: string): Cover | null {
  const part = name.length > 2 * END ? `${name.slice(0, END)} ${name.slice(-END)}` : name;
  const folded = foldAccents(part).replace(LIKE_LETTERS, plainLetters);
  const isElsewhere = /[^ -~]/.test(folded) ? isSecretInOtherScript(folded) : null;
  if (isElsewhere !== null) return isElsewhere ? 'everything' : 'nothing';
  const words = wordsOf(folded);
  // `auth0` is the name of a provider.
  if (LONE_NOUNS.has(words.join(' ')) && !/\d/.test(folded) && !SOLUTION.test(part))
    return 'everything';
  // The second reading is for `PaSsWoRd`.
  return coverOfWords(words) ?? coverOfWords(wordsOf(folded.toLowerCase()));
}
