import { Fault } from '../../fault.mjs';

/**
 * Requires that the head of the log says what its entries say. Throws a Fault.
 * @param {Awaited<ReturnType<import('../read-about.mjs').readAbout>>} about
 * @param {import('../log-so-far.mjs').LogSoFar} log
 */
export function requireSameHead({ head, size }, log) {
  const { records, vkey, closedAt, origin } = head;
  if (size !== head.size)
    throw new Fault(`The log has ${size} entries, and its head says ${head.size}.`);
  if (records !== log.records)
    throw new Fault(
      `The head of the log says that it has ${records} activities; it has ${log.records}.`,
    );
  if (origin !== log.key?.name)
    throw new Fault(`The head of the log has another name (${origin}) than its key.`);
  if (vkey !== (log.key?.text ?? ''))
    throw new Fault(
      `The head of the log names another key (${vkey}) than the one that came into force last.`,
    );
  if ((closedAt ?? '') !== log.closedAt)
    throw new Fault(
      'The head of the log says that it was closed at another time than its last entry that closes a checkpoint.',
    );
}
