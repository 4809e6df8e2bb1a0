import { formatSecretText, parseSecretText } from '@/lib/auth/secret-text';

/** What a key says: whose it is, which one, and the secret that proves it. */
export type KeyParts = { partnerId: string; keyId: string; secret: Buffer };

const PREFIX = 'alk_';

/** A key as the text that programs send: `alk_`, by which leaked ones are found, and 86 characters. */
export function formatKey({ partnerId, keyId, secret }: KeyParts): string {
  return PREFIX + formatSecretText({ partnerId, id: keyId, secret });
}

/** What such a text says, or null when it is no key. Never throws. */
export function parseKey(text: string): KeyParts | null {
  const parts = text.startsWith(PREFIX) ? parseSecretText(text.slice(PREFIX.length)) : null;
  return parts && { partnerId: parts.partnerId, keyId: parts.id, secret: parts.secret };
}
