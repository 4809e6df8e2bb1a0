import { checkSignature } from '../../core/note.mjs';
import { Fault } from '../../fault.mjs';

/**
 * Requires that the key in force signed a checkpoint, and that no other key of the log has a wrong
 * signature on it. Throws a Fault.
 * @param {import('../../core/checkpoint.mjs').Checkpoint} checkpoint
 * @param {{ log: import('../log-so-far.mjs').LogSoFar, name: string }} context
 */
export function requireSignature({ note }, { log, name }) {
  if (!log.key) throw new Fault(`${name} comes before the log has a key.`);
  const states = new Map(log.keys.map(({ key }) => [key, checkSignature(note, key)]));
  const wrong = [...states].find(([, state]) => state === 'wrong');
  if (wrong)
    throw new Fault(`${name} was changed: the signature of ${wrong[0].text} does not fit it.`);
  if (states.get(log.key) === 'right') return;
  const signers = note.signatures.map(({ name, id }) => `${name}+${id}`).join(', ');
  throw new Fault(
    `${name} is signed by another key (${signers}) than the one in force (${log.key.name}+${log.key.id}).`,
  );
}

/**
 * Requires that a checkpoint is of the log by the name that it had at that size, which is that of the key in
 * force. Throws a Fault.
 * @param {import('../../core/checkpoint.mjs').Checkpoint} checkpoint
 * @param {{ log: import('../log-so-far.mjs').LogSoFar, name: string }} context
 */
export function requireOrigin({ origin }, { log, name }) {
  if (origin === log.key?.name) return;
  const earlier = log.keys.find(({ key }) => key.name === origin);
  throw new Fault(
    earlier
      ? `${name} is of this log by its earlier name (${origin}), which it does not have any more at that size: it went on from a copy, and what the other history had is lost.`
      : `${name} is of another log (${origin}) than this one${log.key ? ` (${log.key.name})` : ''}.`,
  );
}
