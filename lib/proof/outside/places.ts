import { statSync } from 'node:fs';
import { SettingError } from '@/lib/platform/env/env';
import {
  findCheckpointCommand,
  findCheckpointFolder,
  getWitnessTexts,
} from '@/lib/platform/env/outside';
import { parseVerifierKey, type VerifierKey } from '@/lib/proof/core/signed-note';

/** A witness: the prefix of its addresses, without a slash at the end, and its key. */
export type WitnessPlace = { kind: 'witness'; id: string; url: string; key: VerifierKey };

/** Where checkpoints go to outside the database. The id is that of TlogPlace. */
export type Place =
  | { kind: 'folder'; id: 'folder'; folder: string }
  | { kind: 'command'; id: 'command'; command: string }
  | WitnessPlace;

/** The places that are set. Throws SettingError. */
export function listPlaces(): Place[] {
  const [folder, command] = [findCheckpointFolder(), findCheckpointCommand()];
  return [
    ...(folder === null ? [] : [{ kind: 'folder', id: 'folder', folder } as const]),
    ...(command === null ? [] : [{ kind: 'command', id: 'command', command } as const]),
    ...listWitnesses(),
  ];
}

/** Throws SettingError when a setting of the places outside is wrong. */
export function requireOutsideSettings(): void {
  const folder = findCheckpointFolder();
  if (folder !== null && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new SettingError(`CHECKPOINT_FOLDER is "${folder}", which is no folder.`);
  listPlaces();
}

/** The warning for when there is no place outside. */
export const NO_PLACE_WARNING =
  'Checkpoints of the log stay in this database alone, so whoever holds it and the key of PROOF_KEY_FILE could rewrite the log unseen; set CHECKPOINT_FOLDER, CHECKPOINT_COMMAND, or WITNESS_URLS with WITNESS_KEYS.';

/** The warning for when there is no key. */
export const NO_KEY_WARNING =
  'PROOF_KEY_FILE is missing, so nothing is sealed and nobody can prove later what the log has; `npm run keys` makes the key.';

function listWitnesses(): WitnessPlace[] {
  const { urls, keys } = getWitnessTexts();
  if (urls.length !== keys.length)
    throw new SettingError(
      `WITNESS_URLS has ${urls.length} addresses and WITNESS_KEYS ${keys.length} keys; give each witness one of both, in the same order.`,
    );
  const witnesses = urls.map((url, at) => parseWitness(url, keys[at] ?? ''));
  const ids = witnesses.map(({ id }) => id);
  const twice = witnesses.find(({ id }, at) => ids.indexOf(id) !== at);
  if (twice)
    throw new SettingError(
      `WITNESS_KEYS has two keys of the name ${twice.key.name}; give it once.`,
    );
  return witnesses;
}

function parseWitness(address: string, text: string): WitnessPlace {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isPlain = url && url.username + url.password + url.search + url.hash === '';
  if (!isPlain || !/^https?:$/.test(url.protocol))
    throw new SettingError(
      `WITNESS_URLS has "${address}", which is no address such as https://witness.example.org, without user, query or fragment.`,
    );
  const key = parseVerifierKey(text);
  if (key?.type !== 'cosignature')
    throw new SettingError(
      `WITNESS_KEYS has "${text}", which is no verifier key of a witness (NAME+HASH+BASE64, of type 4), as it prints it at its start.`,
    );
  return { kind: 'witness', id: `witness ${key.name}`, url: url.href.replace(/\/+$/, ''), key };
}
