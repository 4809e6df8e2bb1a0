import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findSecretsKey, useSettings } from '@/lib/platform/env/env';
import { writeWhole } from '@/lib/platform/process/write-whole';

const AUTH_SECRET = '.data/nextauth-secret';
const SECRETS_KEY = '.data/secrets-key';

/** The secret that signs the sessions of the demo and of development, made at the first call. */
export function getKeptSecret(): string {
  return keep(AUTH_SECRET, () => randomBytes(32).toString('base64url'));
}

/**
 * Has secrets encrypted by the key that belongs to the embedded database, made at the first call,
 * unless SECRETS_KEY is set. Throws SettingError when it is set to something else than a key.
 */
export function useKeptSecretsKey(): void {
  if (findSecretsKey() !== null) return;
  useSettings({ SECRETS_KEY: keep(SECRETS_KEY, () => randomBytes(32).toString('base64')) });
}

function keep(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, { text: make(), mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
