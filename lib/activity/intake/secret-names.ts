/**
 * Whether a field of this name holds a password, a secret, a token or a key, judged by the words of
 * the name (`PasswordProfile`, `client_secret`, `primaryKey`, `SASToken`), so that `KeyVaultId` or
 * `Monkey` are left alone.
 * Rule: such values are redacted before anything is stored (audit records carry `UserCredentials`).
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => SECRET_WORDS.has(word)) || SECRET_NAMES.has(words.join(''))) return true;
  const last = words.at(-1) ?? '';
  return /^keys?\d*$/.test(last) && !HARMLESS_KEYS.has(words.slice(0, -1).join(''));
}

const SECRET_WORDS: ReadonlySet<string> = new Set([
  'password',
  'passwords',
  'passwd',
  'passphrase',
  'passcode',
  'pwd',
  'pin',
  'secret',
  'secrets',
  'token',
  'tokens',
  'credential',
  'authorization',
  'cookie',
  'jwt',
]);

// Written as one word, or telling only as a whole.
const SECRET_NAMES: ReadonlySet<string> = new Set([
  'apikey',
  'apikeys',
  'accesskey',
  'accountkey',
  'connectionstring',
  'clientsecret',
  'accesstoken',
  'refreshtoken',
  'licensekey',
  'privatekey',
  'productkey',
  'sharedkey',
  'securestring',
  'onetimepasscode',
  'userpassword',
  'newpassword',
  'oldpassword',
]);

const HARMLESS_KEYS: ReadonlySet<string> = new Set([
  'foreign',
  'partition',
  'public',
  'row',
  'sort',
  'idempotency',
]);

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}
