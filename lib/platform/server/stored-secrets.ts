import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findSecretsKey, applySettings } from '@/lib/platform/env/env';
import { writeFileAtomically } from '@/lib/platform/process/write-file-atomically';

const AUTH_SECRET = '.data/nextauth-secret';
const SECRETS_KEY = '.data/secrets-key';

/** The secret that signs the sessions of the demo and of development, created on the first call. */
export function getStoredAuthSecret(): string {
  return readOrCreate(AUTH_SECRET, () => randomBytes(32).toString('base64url'));
}

/**
 * Sets SECRETS_KEY to the key of the embedded database, created on the first call, unless it is set
 * already. Throws SettingError when it is set to something other than a key.
 */
export function applyStoredSecretsKey(): void {
  if (findSecretsKey() !== null) return;
  applySettings({
    SECRETS_KEY: readOrCreate(SECRETS_KEY, () => randomBytes(32).toString('base64')),
  });
}

function readOrCreate(file: string, create: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileAtomically(file, { text: create(), mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
