import { createHash, hash } from 'node:crypto';
import { FIELDS, type FieldName, type SealedActivity } from './fields';

/** The size in bytes of what the salts of an activity's fields are made from. */
export const SEED_BYTES = 16;

const SALT_BYTES = 16;

/**
 * A field with its salt: `text` is what is given to whoever shall see the value, and `digest` what the
 * entry has of it. As SD-JWT has them (RFC 9901, section 4.2).
 */
export type Disclosure = { name: FieldName; text: string; digest: string };

/** The salt of each field, by its place in FIELDS, in base64url. */
export function saltsOf(seed: Uint8Array): (at: number) => string {
  const bytes = createHash('shake256', { outputLength: SALT_BYTES * FIELDS.length })
    .update(seed)
    .digest();
  // Encoded one by one: many fields have no value.
  return (at) => bytes.toString('base64url', at * SALT_BYTES, (at + 1) * SALT_BYTES);
}

/** Discloses each field that has a value; a field without a salt (null) was erased, and is left out. */
export function disclose(
  { values }: SealedActivity,
  saltOf: (at: number) => string | null,
): Disclosure[] {
  return FIELDS.flatMap((name, at) => {
    const value = values[at];
    const salt = isValue(value) ? saltOf(at) : null;
    if (!isValue(value) || salt === null) return [];
    const text = disclosureOf(salt, { name, value });
    return [{ name, text, digest: digestOf(text) }];
  });
}

/** The digest of each field in the order of FIELDS; null for one that has no value. */
export function digestFields(
  { values }: SealedActivity,
  saltOf: (at: number) => string,
): (string | null)[] {
  return FIELDS.map((name, at) => {
    const value = values[at];
    return isValue(value) ? digestOf(disclosureOf(saltOf(at), { name, value })) : null;
  });
}

function isValue(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}

// As JSON.stringify writes all three: only the value needs escaping, and a log has millions of these.
function disclosureOf(salt: string, { name, value }: { name: FieldName; value: string }): string {
  return encode(`["${salt}","${name}",${JSON.stringify(value)}]`);
}

// Most are short, and need no memory of their own.
const scratch = Buffer.alloc(4096);
const MAX_BYTES_A_CHARACTER = 3;

function encode(text: string): string {
  return text.length * MAX_BYTES_A_CHARACTER <= scratch.length
    ? scratch.toString('base64url', 0, scratch.write(text))
    : Buffer.from(text).toString('base64url');
}

const digestOf = (disclosure: string) => hash('sha256', disclosure, 'base64url');

/** The entry of an activity: one line without its end, of the digests of its fields. */
export function formatActivityEntry(digests: string[], recorded: string): string {
  const sorted = [...digests].sort();
  return JSON.stringify({ _sd: sorted, _sd_alg: 'sha-256', kind: 'activity', recorded });
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The first byte of each digest of `digestFields`; 0 for a field without one: see docs/proof.md. */
export function fieldChecks(digests: readonly (string | null)[]): Buffer {
  const checks = Buffer.alloc(digests.length);
  for (const [at, digest] of digests.entries()) {
    if (digest === null) continue;
    const [first = '', second = ''] = digest;
    checks[at] = (BASE64URL.indexOf(first) << 2) | (BASE64URL.indexOf(second) >> 4);
  }
  return checks;
}
