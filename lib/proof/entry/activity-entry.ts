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

/** The salts of the fields, in base64url and the order of FIELDS. */
export function saltsOf(seed: Uint8Array): string[] {
  const bytes = createHash('shake256', { outputLength: SALT_BYTES * FIELDS.length })
    .update(seed)
    .digest();
  return FIELDS.map((_, at) => bytes.toString('base64url', at * SALT_BYTES, (at + 1) * SALT_BYTES));
}

/** Discloses each field that has a value; a field without a salt (null) was erased, and is left out. */
export function disclose(
  { values }: SealedActivity,
  salts: readonly (string | null)[],
): Disclosure[] {
  return FIELDS.flatMap((name, at) => {
    const text = disclosureOf({ name, value: values[at], salt: salts[at] });
    return text === null ? [] : [{ name, text, digest: digestOf(text) }];
  });
}

/** The digest of each field in the order of FIELDS; null for one that has no value. */
export function digestFields(
  { values }: SealedActivity,
  salts: readonly string[],
): (string | null)[] {
  return FIELDS.map((name, at) => {
    const text = disclosureOf({ name, value: values[at], salt: salts[at] });
    return text === null ? null : digestOf(text);
  });
}

type SaltedField = {
  name: FieldName;
  value: string | null | undefined;
  salt: string | null | undefined;
};

function disclosureOf({ name, value, salt }: SaltedField): string | null {
  if (value === null || value === undefined || !salt) return null;
  // As JSON.stringify writes all three: only the value needs escaping, and a log has millions of these.
  return Buffer.from(`["${salt}","${name}",${JSON.stringify(value)}]`).toString('base64url');
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
