import { parseCheckpoint, parseProof } from '../core/checkpoint.mjs';
import { checkSignature, parseVerifierKey } from '../core/note.mjs';
import { leafHashOf, rootByInclusion } from '../core/tree.mjs';
import { Fault } from '../fault.mjs';

/**
 * The keys that the reader trusts: of the log, null for that of the pack, and of witnesses.
 * @typedef {{ key: string | null, witnesses: string[] }} TrustedKeys
 * @typedef {{ checkpoint: import('../core/checkpoint.mjs').Checkpoint, names: string[], isKeyGiven: boolean,
 *   cosigned: string[], fitting: string[] }} Head
 */

/**
 * The signed head of the log that everything else of the pack is proven against.
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {TrustedKeys & { size: number }} trusted
 * @returns {Head}
 */
export function checkHead(pack, { key: given, witnesses, size }) {
  const own = pack.read('proof/key').trim();
  if (given !== null && given.trim() !== own)
    throw new Fault(
      'proof/key is not the key that you gave: this is another log, or a forged one.',
    );
  const key = requireKey(own, 'proof/key');
  const checkpoint = parseCheckpoint(pack.read('proof/checkpoint'));
  if (!checkpoint) throw new Fault('proof/checkpoint is no signed checkpoint.');
  if (checkpoint.size !== size)
    throw new Fault(
      `pack.json names the checkpoint ${size}, but proof/checkpoint is ${checkpoint.size}.`,
    );
  if (checkpoint.origin !== key.name)
    throw new Fault(
      `proof/checkpoint is of the log ${checkpoint.origin}, but the key is of ${key.name}.`,
    );
  if (checkSignature(checkpoint.note, key) !== 'right')
    throw new Fault('proof/checkpoint was not signed by the key of the log, or was changed.');
  const cosigned = witnesses.map((text) => requireCosigned(checkpoint, text));
  const names = checkpoint.note.signatures
    .map(({ name }) => name)
    .filter((name) => name !== key.name);
  // The pack's own keys of witnesses show no more than that the cosignatures fit to them.
  const fitting = pack
    .readLines('proof/witnesses')
    .filter((text) => names.includes(text.split('+')[0] ?? ''))
    .map((text) => requireCosigned(checkpoint, text));
  return { checkpoint, names, isKeyGiven: given !== null, cosigned, fitting };
}

/**
 * @param {import('../core/checkpoint.mjs').Checkpoint} checkpoint
 * @param {string} text
 */
function requireCosigned({ note }, text) {
  const key = requireKey(text, `The key ${text} of a witness`);
  const said = checkSignature(note, key);
  if (said === 'right') return key.name;
  throw new Fault(
    said === 'absent'
      ? `The witness ${key.name} did not cosign the checkpoint.`
      : `The cosignature of ${key.name} is wrong.`,
  );
}

/** @param {string} text @param {string} where */
function requireKey(text, where) {
  const key = parseVerifierKey(text);
  if (!key) throw new Fault(`${where} is no verifier key.`);
  return key;
}

/**
 * Makes sure that the log has an entry at a position, by a proof in the pack.
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {{ path: string, line: string, position: number, head: Head, what: string }} entry
 */
export function requireEntry(pack, { path, line, position, head: { checkpoint }, what }) {
  const proof = parseProof(pack.read(path));
  if (!proof) throw new Fault(`${path} is no proof.`);
  const { size, root } = checkpoint;
  if (proof.index !== position) throw new Fault(`${path} is not of ${what}.`);
  const proven = rootByInclusion({
    index: position,
    size,
    leafHash: leafHashOf(line),
    hashes: proof.hashes,
  });
  if (!proven?.equals(root))
    throw new Fault(`${what} was changed, or was never in the log: ${path} does not prove it.`);
}
