import { randomBytes } from 'node:crypto';
import { verifierOf, type SignerKey } from '@/lib/proof/core/signed-note';

// As golang.org/x/mod/sumdb/note writes a signer's key.
const LINE = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([\w+/]{44})$/;

// A URL without its scheme, as the specification recommends for names; nothing that a path or a shell
// would read in another way.
const NAME = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:\/[\w~-][\w.~-]*)*$/i;
const MAX_NAME = 200;

/** Whether a key may have this name: that of a host, perhaps with a path, as `log.example.com/activity`. */
export function isKeyName(text: string): boolean {
  return text.length <= MAX_NAME && NAME.test(text);
}

/** A new key, whose private half is 32 random bytes (RFC 8032). */
export function makeSignerKey(name: string): SignerKey {
  return { name, seed: randomBytes(32) };
}

/** A key as a line of a file, without a line feed. */
export function formatSignerKey(key: SignerKey): string {
  const typed = Buffer.concat([Uint8Array.of(1), key.seed]);
  return `PRIVATE+KEY+${key.name}+${verifierOf(key).id}+${typed.toString('base64')}`;
}

/** The key that a line holds; null when it holds none. */
export function parseSignerKey(line: string): SignerKey | null {
  const [, name, id, base64] = LINE.exec(line) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (!name || bytes[0] !== 1 || bytes.byteLength !== 33) return null;
  const key = { name, seed: bytes.subarray(1) };
  return verifierOf(key).id === id ? key : null;
}
