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

// From the table itself: whoever owns the database could have a view show a record that is not there.
async function checkRemovals(client, { log, removedCount }) {
  const { rows } = await client.query(
    `SELECT first_position::float8 AS first, last_position::float8 AS last, record_id,
       statement::float8 AS statement, record_id IN (
         SELECT record_id FROM activity
         WHERE partner_id = $1 AND is_own AND operation_type = 'log_retention_applied') AS "isRecorded"
     FROM tlog_removal WHERE partner_id = $1`,
    [log.partnerId],
  );
  const claimed = rows.map((row) => ({ ...row, record: hash('sha256', row.record_id) }));
  const said = new Set(joinRanges(log.removals));
  const unsaid = joinRanges(claimed).find((range) => !said.delete(range));
  if (unsaid !== undefined)
    throw new Fault(
      `The removal of the records at positions ${unsaid.split(' ')[0]} is claimed in the database, and no entry of the log says it${unsaid.includes(' null ') ? ' yet, which a running server does within seconds' : ''}.`,
    );
  const [left] = said;
  if (left !== undefined)
    throw new Fault(
      `An entry of the log says that records were removed (${left.split(' ')[0]}), and the database does not.`,
    );
  for (const { record_id: recordId, isRecorded, first, last } of rows) {
    if (!isRecorded)
      throw new Fault(
        `The removal of the records at positions ${first} to ${last} has no record of its own (${recordId}).`,
      );
  }
  if (log.removed > removedCount)
    throw new Fault(
      `${log.removed} records are said to be removed by retention, and its months have only ${removedCount}.`,
    );
}

// Removals that one entry says, those that follow each other as one.
function joinRanges(removals) {
  const joined = [];
  const sorted = [...removals].sort((one, other) => one.first - other.first);
  for (const { first, last, statement, record } of sorted) {
    const before = joined.at(-1);
    const isNext =
      before?.last === first - 1 && before.statement === statement && before.record === record;
    if (isNext) before.last = last;
    else joined.push({ first, last, statement, record });
  }
  return joined.map(
    ({ first, last, statement, record }) => `${first}-${last} ${statement} ${record}`,
  );
}

async function checkErasures(client, log) {
  const { rows } = await client.query(
    `SELECT position::float8 AS position, ARRAY(SELECT jsonb_object_keys(digests)) AS fields, statement
     FROM tlog_erasure WHERE partner_id = $1 ORDER BY tlog_erasure.position`,
    [log.partnerId],
  );
  for (const { position, fields, statement } of rows) {
    const said = log.erasures.get(position) ?? new Set();
    const unsaid = fields.find((field) => !said.has(field));
    if (unsaid !== undefined)
      throw new Fault(
        `Field ${unsaid} of the record at position ${position} is claimed to be erased, and no entry of the log says it${statement === null ? ' yet, which a running server does within seconds' : ''}.`,
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
