import { Fault } from '../../fault.mjs';

/** Checks the entry that closes a checkpoint: see docs/proof.md. */
export function checkClose({ at, days, records }, { statement, log }) {
  const place = `The entry at position ${statement.position}, which closes a checkpoint,`;
  if (records !== log.records)
    throw new Fault(`${place} counts ${records} activities; before it are ${log.records}.`);
  if (days !== log.sealed.digest())
    throw new Fault(`${place} does not name the newest seal of every day.`);
  log.closedAt = at;
}
