import { parseCheckpoint } from '../../core/checkpoint.mjs';
import { Fault } from '../../fault.mjs';
import { requireOrigin, requireSignature } from './require-signature.mjs';
import { checkCosignatures } from './check-cosignatures.mjs';

export const CHECKPOINTS = `
  SELECT size::float8 AS size, root, note, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
    ARRAY(SELECT witness FROM tlog_cosignature AS of
      WHERE of.partner_id = $1 AND of.size = stored.size ORDER BY witness) AS witnesses,
    ARRAY(SELECT line FROM tlog_cosignature AS of
      WHERE of.partner_id = $1 AND of.size = stored.size ORDER BY witness) AS lines
  FROM tlog_checkpoint AS stored WHERE partner_id = $1 AND size >= $2 ORDER BY stored.size LIMIT $3`;

/**
 * Checks a checkpoint of the database, when the log has as many entries as it says. Throws a Fault.
 * @param {{ size: number, root: Buffer, note: string, at: string, witnesses: string[], lines: string[] }} row
 * @param {{ log: import('../log-so-far.mjs').LogSoFar, root: Buffer, witnesses: import('../../core/note.mjs').VerifierKey[] }} context
 */
export function checkStored(row, { log, root, witnesses }) {
  const name = `The checkpoint of the database at size ${row.size}`;
  const checkpoint = parseCheckpoint(row.note);
  if (!checkpoint) throw new Fault(`${name} is no whole signed note.`);
  requireOrigin(checkpoint, { log, name });
  if (checkpoint.size !== row.size || !checkpoint.root.equals(row.root))
    throw new Fault(`${name} does not say what its note says: size or root was changed.`);
  requireSignature(checkpoint, { log, name });
  if (!checkpoint.root.equals(root))
    throw new Fault(
      `${name} has another root than the entries of the database: entries before it were changed, removed or put in, and their hashes with them.`,
    );
  if (log.lastKind !== 'close')
    throw new Fault(
      `${name} does not end in the entry that closes it, which names the seals of all days.`,
    );
  if (row.at !== log.closedAt)
    throw new Fault(`${name} was made at another time than the entry that closes it.`);
  const cosigned = { ...checkpoint.note, signatures: [...checkpoint.note.signatures] };
  return checkCosignatures(cosigned, { lines: row.lines, named: row.witnesses, witnesses, name });
}
