import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCheckpoint } from '../../core/checkpoint.mjs';
import { Fault } from '../../fault.mjs';
import { checkPack } from '../../pack/check-pack.mjs';
import { visible } from '../../pack/visible.mjs';
import { unzip } from './unzip.mjs';

/**
 * Checks a pack of evidence, unpacked or as a zip. Throws a Fault, also when it is not complete.
 * @param {import('../given-file.mjs').GivenFile} file
 * @param {{ keys: import('../../core/note.mjs').VerifierKey[], witnesses: import('../../core/note.mjs').VerifierKey[] }} trusted
 * @returns {string[]} What is proven, and what was not checked.
 */
export function checkGivenPack({ path, kind }, trusted) {
  if (kind === 'folder') return checkFolder(path, { path, ...trusted });
  const folder = mkdtempSync(join(tmpdir(), 'activity-log-pack-'));
  try {
    unzip(path, folder);
    return checkFolder(folder, { path, ...trusted });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkFolder(folder, { path, keys, witnesses }) {
  if (!existsSync(join(folder, 'pack.json')))
    throw new Fault(
      `${path} is no pack: it has no pack.json. An export of the log is CSV or NDJSON: a workbook or an archive that was made from one has no receipt.`,
    );
  const checkpoint = readCheckpoint(join(folder, 'proof/checkpoint'));
  const key = keys.find(({ name }) => name === checkpoint?.origin) ?? keys[0];
  const cosigners = new Set(checkpoint?.note.signatures.map(({ name }) => name));
  const trusted = {
    key: key?.text ?? null,
    witnesses: witnesses.filter(({ name }) => cosigners.has(name)).map(({ text }) => text),
  };
  try {
    const { proven, missing, unchecked } = checkPack(folder, trusted);
    if (missing.length > 0) throw new Fault(`it is NOT complete. ${missing.join(' ')}`);
    return [
      ...proven.map((sentence) => `${path}: ${visible(sentence)}`),
      ...unchecked.map((sentence) => `${path}: not checked: ${visible(sentence)}`),
    ];
  } catch (error) {
    if (error instanceof Fault)
      throw new Fault(`${path} does not prove what it says: ${visible(error.message)}`);
    throw error;
  }
}

// The check of the pack says it if there is none.
function readCheckpoint(file) {
  return existsSync(file) ? parseCheckpoint(readFileSync(file, 'utf8')) : null;
}
