import { formatSecretToken, parseSecretToken } from '@/lib/auth/secret-token';

/** What a key says: whose it is, which one, and the secret that proves it. */
export type ApiKeyParts = { partnerId: string; keyId: string; secret: Buffer };

const PREFIX = 'alk_';

/** A key as the text that programs send: `alk_`, by which leaked ones are found, and 86 characters. */
export function formatApiKey({ partnerId, keyId, secret }: ApiKeyParts): string {
  return PREFIX + formatSecretToken({ partnerId, id: keyId, secret });
}

/** What such a text says, or null when it is no key. Never throws. */
export function parseApiKey(text: string): ApiKeyParts | null {
  const parts = text.startsWith(PREFIX) ? parseSecretToken(text.slice(PREFIX.length)) : null;
  return parts && { partnerId: parts.partnerId, keyId: parts.id, secret: parts.secret };
}
