// Parts of a name, its letters and digits in lower case, that give it away wherever they stand.
const TELLING_PARTS =
  /passw|passphrase|passcode|secret|token|credential|connectionstring|accesssignature|privatekey|apikey|keymaterial|keyvalue/;

// Short ones, which are told as whole words only: `pin` stands in `spinning`.
const TELLING_WORDS = new Set([
  'pwd',
  'pin',
  'otp',
  'sas',
  'jwt',
  'cvv',
  'cookie',
  'authorization',
]);

// Names that are secret only when they are the whole of a name: `Auth`, but not `AuthMethod`.
const TELLING_NAMES = /^(pass|auth|bearer|creds?|sig|signature)$/;

// Keys that lock nothing, and words that only end like one.
const HARMLESS_KEY =
  /^((foreign|partition|public|row|sort|idempotency)key|monkey|turkey|donkey)s?$/;

/**
 * Whether a field of this name holds a password, a secret, a token or a key: `PasswordProfile`,
 * `client_secret`, `primarykey`, `SASToken`; not `KeyVaultId` or `Monkey`. In doubt it does.
 * Rule: such values are redacted before anything is stored (audit records carry `UserCredentials`).
 */
function isSecretName(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z\d]/g, '');
  if (TELLING_NAMES.test(letters)) return true;
  if (TELLING_PARTS.test(letters) || /pwd\d*$/.test(letters)) return true;
  if (wordsOf(name).some((word) => TELLING_WORDS.has(word))) return true;
  return /keys?\d*$/.test(letters) && !HARMLESS_KEY.test(letters);
}

/** How much of what stands under a name is secret: `credentials` also say whose they are. */
export type Cover = 'nothing' | 'credentials' | 'everything';

/** How much of the value of a field of this name is secret. */
export function coverOf(name: string): Cover {
  if (!isSecretName(name)) return 'nothing';
  return /cred/i.test(name) ? 'credentials' : 'everything';
}

// Whose credentials they are, and since when.
const PERSON =
  /^(user|login|account|display)?(name|id)$|^userprincipalname$|^(upn|e?mail|domain|type)$|date$/;

/** Whether a field within credentials holds nothing that opens anything. */
export function isPersonName(name: string): boolean {
  return PERSON.test(name.toLowerCase().replace(/[^a-z]/g, ''));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
