import { existsSync } from 'node:fs';
import { applySettings } from '@/lib/platform/env/env';
import { findProofKeyFile } from '@/lib/platform/env/proof';
import { makeKeyFile } from './key-file';

/** The file of the keys of the embedded database. */
export const STORED_PROOF_KEY = '.data/proof-key';

const NAME = 'localhost/activity';

/**
 * Sets PROOF_KEY_FILE to the file of the embedded database, which the first call makes, unless the
 * variable is set already.
 */
export function applyStoredProofKey(): void {
  if (findProofKeyFile() !== null) return;
  if (!existsSync(STORED_PROOF_KEY)) makeKeyFile(STORED_PROOF_KEY, NAME);
  applySettings({ PROOF_KEY_FILE: STORED_PROOF_KEY });
}
