import { foldAccents } from '@/lib/activity/redaction/text/fold-accents';
import { LEET_LETTERS, withoutLeet } from '@/lib/activity/redaction/text/leet-letters';
import type { Sensitivity } from './sensitivity';
import { splitName } from './split-name';
import { isNonLatinSecretName } from '@/lib/activity/redaction/non-latin/non-latin-names';
import { sensitivityOfWords } from './words-sensitivity';
import { EXACT_NAMES } from './secret-words';

/**
 * How much of the value of a field of this name is secret: `DB_PASS`, `SASToken`, `adminpassword`
 * and `新しいパスワード` are secrets; `PasswordNeverExpires`, `KeyVaultId` and `compass` are not. The head
 * noun of a name decides: a password lifetime is a lifetime. When in doubt it is a secret.
 */
export function sensitivityOf(name: string): Sensitivity {
  return classifyName(name) ?? 'nothing';
}

// Whose credentials they are, which ones, and since when.
const HARMLESS_IN_CREDENTIALS =
  /^(?:n|e|kty|alg|use|kid|x5t)$|(?:name|id|identifier|date|time|usage|thumbprint|fingerprint|expiry|expires|expiration)$|^(?:upn|e?mail|domain|type)$/;

/** Whether a field within credentials holds nothing secret. */
export function isHarmlessInCredentials(name: string): boolean {
  const sensitivity = classifyName(name);
  // A name that mentions a secret without being one is a setting.
  if (sensitivity !== null) return sensitivity === 'nothing';
  return HARMLESS_IN_CREDENTIALS.test(name.toLowerCase().replace(/[^a-z]/g, ''));
}

// The same names recur, and classifying one takes longer than redacting its value.
const cachedNames = new Map<string, Sensitivity | null>();
const MAX_CACHED_NAMES = 10_000;
const MAX_CACHED_NAME_LENGTH = 100;

/** The same; null for a name that does not mention a secret at all, not even a setting of one. */
export function classifyName(name: string): Sensitivity | null {
  const cached = cachedNames.get(name);
  if (cached !== undefined) return cached;
  const sensitivity = classifyUncached(name);
  if (name.length > MAX_CACHED_NAME_LENGTH) return sensitivity;
  if (cachedNames.size >= MAX_CACHED_NAMES) cachedNames.clear();
  cachedNames.set(name, sensitivity);
  return sensitivity;
}

// German `Lösung` is a solution, `Losung` a watchword.
const SOLUTION = /l(?:ö|o\u0308)sung/i;

const MAX_END_LENGTH = 120;

// A text longer than any name is classified by its two ends. Null when it does not mention a
// secret.
function classifyUncached(name: string): Sensitivity | null {
  const ends =
    name.length > 2 * MAX_END_LENGTH
      ? `${name.slice(0, MAX_END_LENGTH)} ${name.slice(-MAX_END_LENGTH)}`
      : name;
  const folded = foldAccents(ends).replace(LEET_LETTERS, withoutLeet);
  const isNonLatinSecret = /[^ -~]/.test(folded) ? isNonLatinSecretName(folded) : null;
  if (isNonLatinSecret !== null) return isNonLatinSecret ? 'everything' : 'nothing';
  const words = splitName(folded);
  // `auth0` is the name of a provider.
  if (EXACT_NAMES.has(words.join(' ')) && !/\d/.test(folded) && !SOLUTION.test(ends))
    return 'everything';
  // The second attempt is for `PaSsWoRd`.
  return sensitivityOfWords(words) ?? sensitivityOfWords(splitName(folded.toLowerCase()));
}
