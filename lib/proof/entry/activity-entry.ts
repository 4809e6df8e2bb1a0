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
  const disclosures: Disclosure[] = [];
  for (const [at, name] of FIELDS.entries()) {
    const value = values[at];
    const salt = salts[at];
    if (value === null || value === undefined || !salt) continue;
    // As JSON.stringify writes all three: only the value needs escaping, and a log has millions of these.
    const json = `["${salt}","${name}",${JSON.stringify(value)}]`;
    const text = Buffer.from(json).toString('base64url');
    disclosures.push({ name, text, digest: hash('sha256', text, 'base64url') });
  }
  return disclosures;
}

/** The entry of an activity: one line without its end, of the digests of its fields. */
export function formatActivityEntry(digests: string[], recorded: string): string {
  const sorted = [...digests].sort();
  return JSON.stringify({ _sd: sorted, _sd_alg: 'sha-256', kind: 'activity', recorded });
}

/** A byte of each field's digest, in the order of FIELDS; 0 for a field without one: see docs/proof.md. */
export function fieldChecks(disclosures: Disclosure[]): Buffer {
  const checks = Buffer.alloc(FIELDS.length);
  for (const { name, digest } of disclosures)
    checks[FIELDS.indexOf(name)] = Buffer.from(digest.slice(0, 2), 'base64url')[0] ?? 0;
  return checks;
}
