import { saltsOf, type Disclosure } from './activity-entry';
import { FIELDS } from './fields';

/** What the salts of a sealed activity are known by: its seed, or one by one after an erasure. */
export type KnownSalts = { seed: Buffer; salts: Record<string, string> | null };

/** The salt of a field of an activity, by its place in FIELDS; null where it was erased, or never was. */
export function knownSalts({ seed, salts }: KnownSalts): (at: number) => string | null {
  return salts ? (at) => salts[FIELDS[at] ?? ''] ?? null : saltsOf(seed);
}

/** The digests of disclosed fields, by name. */
export function digestsOf(disclosures: Disclosure[]): Record<string, string> {
  return Object.fromEntries(disclosures.map(({ name, digest }) => [name, digest]));
}
