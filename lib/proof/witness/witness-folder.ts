import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { takeLock } from '@/lib/platform/process/lock';
import { createFileDurably } from '@/lib/platform/process/write-file-durably';
import type { SignerKey } from '@/lib/proof/core/signed-note';
import { formatSignerKey, makeSignerKey, parseSignerKey } from '@/lib/proof/keys/signer-key';

/** The files of a witness' folder. */
export type WitnessFolder = {
  /** Its own key, which cosigns. */
  key: SignerKey;
  /** The logs that it trusts, by their verifier keys. */
  logsFile: string;
  /** The newest checkpoint of each log. */
  checkpoints: string;
  /** Checkpoints that a log signed and that do not follow from the one before. */
  refused: string;
};

const CHECKPOINTS = 'checkpoints';

/**
 * Opens a witness' folder for this process alone, and makes what is missing: on the first start a key of the
 * given name. Throws OperationalError, in words, when it cannot be used.
 */
export function openWitnessFolder(folder: string, keyName: string): WitnessFolder {
  for (const path of [folder, join(folder, CHECKPOINTS), join(folder, 'refused')])
    mkdirSync(path, { recursive: true, mode: 0o700 });
  if (!takeLock(join(folder, 'lock')))
    throw new OperationalError(`Another witness is running on ${folder}; stop it first.`);
  return {
    key: getKey(folder, keyName),
    logsFile: join(folder, 'logs.txt'),
    checkpoints: join(folder, CHECKPOINTS),
    refused: join(folder, 'refused'),
  };
}

function getKey(folder: string, name: string): SignerKey {
  const file = join(folder, 'key');
  if (!existsSync(file)) {
    // Another key would be another witness, whom nobody has asked to watch these logs.
    if (readdirSync(join(folder, CHECKPOINTS)).length > 0)
      throw new OperationalError(
        `${file} is missing, though this witness has cosigned before; bring it back, or begin a new witness in another folder.`,
      );
    createFileDurably(file, { text: `${formatSignerKey(makeSignerKey(name))}\n`, mode: 0o600 });
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  const key = parseSignerKey(readFileSync(file, 'utf8').trim());
  if (key) return key;
  throw new OperationalError(`${file} holds no key of a witness; bring it back as it was.`);
}
