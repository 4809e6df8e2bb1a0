import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findSecretsKey, applySettings } from '@/lib/platform/env/env';
import { writeFileAtomically } from '@/lib/platform/process/write-file-atomically';

const AUTH_SECRET = '.data/nextauth-secret';
const SECRETS_KEY = '.data/secrets-key';

/** The secret that signs the sessions of the demo and of development, made at the first call. */
export function getStoredAuthSecret(): string {
  return readOrCreate(AUTH_SECRET, () => randomBytes(32).toString('base64url'));
}

/**
 * Has secrets encrypted by the key that belongs to the embedded database, made at the first call,
 * unless SECRETS_KEY is set. Throws SettingError when it is set to something else than a key.
 */
export function applyStoredSecretsKey(): void {
  if (findSecretsKey() !== null) return;
  applySettings({
    SECRETS_KEY: readOrCreate(SECRETS_KEY, () => randomBytes(32).toString('base64')),
  });
}

function readOrCreate(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileAtomically(file, { text: make(), mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
