import { checkSignature } from '../core/note.mjs';
import { checkCosignatures } from '../database/checkpoints/check-cosignatures.mjs';
import { Fault, Obstacle } from '../fault.mjs';

/**
 * Requires that a log's key signed a checkpoint, and tells which witnesses cosigned it. Throws a Fault, and
 * an Obstacle when there is no key to check it with.
 * @param {import('../core/checkpoint.mjs').Checkpoint} checkpoint
 * @param {{
 *   name: string, keys: import('../core/note.mjs').VerifierKey[],
 *   witnesses: import('../core/note.mjs').VerifierKey[],
 * }} options
 * @returns {string} Who signed.
 */
export function checkHead(checkpoint, { name, keys, witnesses }) {
  const { note, origin } = checkpoint;
  const own = keys.filter((key) => key.name === origin);
  if (own.length === 0) {
    if (keys.length > 0)
      throw new Fault(`${name} is of another log (${origin}) than the key (${keys[0]?.name}).`);
    throw new Obstacle(
      `${name} is signed by ${origin}, and there is no key to check that with: give the log's verifier key as a file, too (GET /api/v1/tlog/key).`,
    );
  }
  const states = own.map((key) => checkSignature(note, key));
  if (states.includes('wrong'))
    throw new Fault(`${name} was changed: its signature does not fit it.`);
  if (!states.includes('right'))
    throw new Fault(`${name} is not signed by the log's key (${own[0]?.text}).`);
  const cosigned = checkCosignatures(note, { witnesses, name }).map(({ witness }) => witness);
  return [origin, ...cosigned].join(', ');
}
