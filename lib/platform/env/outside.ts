import { findText, getList } from './env';

/** The folder that checkpoints are written to, `CHECKPOINT_FOLDER`; null when unset. */
export function findCheckpointFolder(): string | null {
  return findText('CHECKPOINT_FOLDER');
}

/** The command line that is given each checkpoint, `CHECKPOINT_COMMAND`; null when unset. */
export function findCheckpointCommand(): string | null {
  return findText('CHECKPOINT_COMMAND');
}

/** The witnesses' addresses and their verifier keys, `WITNESS_URLS` and `WITNESS_KEYS`, as they are set. */
export function getWitnessTexts(): { urls: string[]; keys: string[] } {
  return { urls: getList('WITNESS_URLS'), keys: getList('WITNESS_KEYS') };
}
