import { hash } from 'node:crypto';

/**
 * A field that is disclosed: its name, its value, and the digest that its entry has of it (RFC 9901, section 4.2); null
 * when the text is no disclosure.
 * @param {string} disclosure In base64url.
 * @returns {{ name: string, value: string, digest: string } | null}
 */
export function readDisclosure(disclosure) {
  try {
    const parts = JSON.parse(Buffer.from(disclosure, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [salt, name, value] = parts;
    if (![salt, name, value].every((part) => typeof part === 'string')) return null;
    return { name, value, digest: hash('sha256', disclosure, 'base64url') };
  } catch {
    return null;
  }
}
