import { readFileSync } from 'node:fs';
import { SettingError } from '@/lib/platform/env/env';
import { findProofKeyFile } from '@/lib/platform/env/proof';
import { messageOf } from '@/lib/platform/errors/operational-error';
import type { SignerKey } from '@/lib/proof/core/signed-note';
import { parseSignerKey } from './signer-key';

/**
 * The keys that sign the logs of this installation, under its name; each partner's log adds its own to that
 * name: see partnerKey. `previous` is there while a key is being replaced: both sign that.
 */
export type ProofKeys = { current: SignerKey; previous: SignerKey | null };

/**
 * The keys in `PROOF_KEY_FILE`, one a line, the newest last; null when the variable is unset. Throws
 * SettingError, without quoting a key, when the file cannot be read or holds none.
 */
export function findProofKeys(): ProofKeys | null {
  const file = findProofKeyFile();
  if (file === null) return null;
  const keys = readLines(file).map(parseSignerKey);
  const [current, previous] = keys.reverse();
  if (!current || keys.includes(null)) {
    throw new SettingError(
      'The file that PROOF_KEY_FILE names holds no key of a log; `npm run keys` makes one.',
    );
  }
  return { current, previous: previous ?? null };
}

/** A key under the name of a partner's log, which is the log's origin, too. */
export function partnerKey({ name, seed }: SignerKey, partnerId: string): SignerKey {
  return { name: `${name}/${partnerId}`, seed };
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch (error) {
    throw new SettingError(`PROOF_KEY_FILE cannot be read: ${messageOf(error)}.`);
  }
}
