import { hash as argon2, verify } from '@node-rs/argon2';

// Argon2id with 19 MiB and two passes: the minimum of OWASP's Password Storage Cheat Sheet.
// The package's enum cannot be used under isolatedModules; 2 is Argon2id.
const ARGON2ID = { algorithm: 2, memoryCost: 19456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with argon2id and a new salt, in PHC string format. */
export async function hashPassword(plain: string): Promise<string> {
  return argon2(plain, ARGON2ID);
}

/** Whether `plain` is the password of `hash`. Throws when `hash` is not an argon2 hash. */
export async function verifyPassword(hash: string, plain: string): Promise<boolean> {
  return verify(hash, plain);
}
