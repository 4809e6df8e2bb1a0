import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const FILE = '.data/nextauth-secret';

/** The secret that signs the sessions of the demo and of development, made at the first call. */
export function getKeptSecret(): string {
  if (!existsSync(FILE)) {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(FILE, 'utf8');
}
