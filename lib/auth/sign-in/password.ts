import { hash as argon2, verify } from '@node-rs/argon2';
import { createHash } from 'node:crypto';

// Argon2id with 19 MiB and two passes: the minimum that OWASP's password storage sheet gives.
// The enum of the package cannot be named under isolatedModules; 2 is Argon2id.
const ARGON2ID = { algorithm: 2, memoryCost: 19456, timeCost: 2, parallelism: 1 } as const;

/** A password as an argon2id hash in PHC string format, with a salt of its own. */
export async function hashPassword(plain: string): Promise<string> {
  return argon2(plain, ARGON2ID);
}

/** Whether `plain` is the password that `hash` was made from. Throws for what is no argon2 hash. */
export async function verifyPassword(hash: string, plain: string): Promise<boolean> {
  return verify(hash, plain);
}

/**
 * What a session remembers of a password's hash: it is another one as soon as another password is
 * chosen, which ends the sessions that were begun with the old one. It tells nothing of either.
 */
export function passwordMark(hash: string): string {
  return createHash('sha256').update(hash).digest('base64url').slice(0, 22);
}
