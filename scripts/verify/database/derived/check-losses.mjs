import { hash } from 'node:crypto';
import { Fault } from '../../fault.mjs';

/**
 * Checks that what the database says was removed by retention or erased is what entries of the log say, and
 * nothing else. Throws a Fault.
 * @param {import('pg').Client} client
 * @param {{ log: import('../log-so-far.mjs').LogSoFar, removedCount: number }} options `removedCount`: what the
 *   months say that retention removed of them.
 */
export async function checkLosses(client, { log, removedCount }) {
  await checkRemovals(client, { log, removedCount });
  await checkErasures(client, log);
}

async function checkRemovals(client, { log, removedCount }) {
  const { rows } = await client.query(
    `SELECT first_position::float8 AS first, last_position::float8 AS last, record_id,
       statement::float8 AS statement,
       (SELECT count(*)::integer FROM activity
        WHERE activity.partner_id = $1 AND activity.record_id = removal.record_id AND is_own
          AND operation_type = 'log_retention_applied') AS records
     FROM tlog_removal AS removal WHERE partner_id = $1`,
    [log.partnerId],
  );
  const keyOf = ({ first, last, statement, record }) => `${first}-${last} ${statement} ${record}`;
  const said = new Set(log.removals.map(keyOf));
  for (const { record_id: recordId, records, ...removal } of rows) {
    const claim = `The removal of the records at positions ${removal.first} to ${removal.last}`;
    if (!said.delete(keyOf({ ...removal, record: hash('sha256', recordId) })))
      throw new Fault(`${claim} is claimed in the database, and no entry of the log says it.`);
    if (records === 0) throw new Fault(`${claim} has no record of its own (${recordId}).`);
  }
  const [left] = said;
  if (left !== undefined)
    throw new Fault(
      `An entry of the log says that records were removed (${left.split(' ')[0]}), and the database does not.`,
    );
  if (log.removed > removedCount)
    throw new Fault(
      `${log.removed} records are said to be removed by retention, and its months have only ${removedCount}.`,
    );
}

async function checkErasures(client, log) {
  const { rows } = await client.query(
    `SELECT position::float8 AS position, ARRAY(SELECT jsonb_object_keys(digests)) AS fields
     FROM tlog_erasure WHERE partner_id = $1 ORDER BY tlog_erasure.position`,
    [log.partnerId],
  );
  for (const { position, fields } of rows) {
    const said = log.erasures.get(position) ?? new Set();
    const unsaid = fields.find((field) => !said.has(field));
    if (unsaid !== undefined)
      throw new Fault(
        `Field ${unsaid} of the record at position ${position} is claimed to be erased, and no entry of the log says it.`,
      );
  }
  const known = new Map(rows.map(({ position, fields }) => [position, fields]));
  for (const [position, fields] of log.erasures) {
    const kept = [...fields].find((field) => !known.get(position)?.includes(field));
    if (kept !== undefined && !log.isRemoved(position))
      throw new Fault(
        `An entry of the log says that field ${kept} of the record at position ${position} was erased, and it was not.`,
      );
  }
}
