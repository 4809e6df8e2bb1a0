import { findText } from './env';

/** The file of the keys that sign the logs, `PROOF_KEY_FILE`; null when unset. */
export function findProofKeyFile(): string | null {
  return findText('PROOF_KEY_FILE');
}
