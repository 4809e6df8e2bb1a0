import { Fault } from '../../fault.mjs';
import { checkCosignatures } from './check-cosignatures.mjs';
import { requireOrigin, requireSignature } from './require-signature.mjs';

/**
 * Compares a checkpoint from outside with the log, when that has as many entries. Throws a Fault.
 * @param {import('./outside-checkpoints.mjs').OutsideCheckpoint} checkpoint
 * @param {{ log: import('../log-so-far.mjs').LogSoFar, root: Buffer, witnesses: import('../../core/note.mjs').VerifierKey[] }} context
 */
export function checkOutside(checkpoint, { log, root, witnesses }) {
  const name = nameOf(checkpoint);
  requireOrigin(checkpoint, { log, name });
  requireSignature(checkpoint, { log, name });
  const cosigned = checkCosignatures(checkpoint.note, { witnesses, name });
  if (!checkpoint.root.equals(root))
    throw new Fault(
      `${name}, signed by this log's key${by(cosigned)}, has another root than the database: ${tellFork(checkpoint, log)}`,
    );
  return cosigned;
}

/**
 * What a checkpoint that has more entries than the log tells.
 * @param {import('./outside-checkpoints.mjs').OutsideCheckpoint} checkpoint
 * @param {{ log: import('../log-so-far.mjs').LogSoFar, size: number }} context
 */
export function refuseLarger(checkpoint, { log, size }) {
  const name = nameOf(checkpoint);
  requireOrigin(checkpoint, { log, name });
  requireSignature(checkpoint, { log, name });
  return new Fault(
    `${name} has ${checkpoint.size} entries, and the database only ${size}: the database was rolled back, or the entries after ${size} were removed.`,
  );
}

function tellFork({ size }, { restored }) {
  const copy = restored.findLast((copy) => copy.size < size);
  return copy
    ? `the log says that it goes on from a copy that was taken at size ${copy.size}; what it had from there up to ${size} is lost.`
    : `the log was rewritten, or was rolled back and went on as if nothing had happened; two histories were shown.`;
}

const nameOf = ({ file, size }) => `The checkpoint ${file} (size ${size})`;

const by = (cosigned) =>
  cosigned.length === 0
    ? ''
    : ` and cosigned by ${cosigned.map(({ witness }) => witness).join(', ')}`;
