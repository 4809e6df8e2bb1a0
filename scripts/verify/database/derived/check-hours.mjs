import { Fault } from '../../fault.mjs';

// The version before counted by the hour, and may have missed what others stored; it cannot have counted
// what is not there. What the records that were checked do not account for is counted once more: some may
// be younger.
const COUNT = `
  SELECT count(*)::float8 AS count FROM activity
  WHERE partner_id = $1 AND NOT is_own AND operation_type = $3 AND status = $4
    AND occurred_at >= $2::timestamptz AND occurred_at < $2::timestamptz + interval '1 hour'`;

/**
 * Checks the hours that the version before counted. Throws a Fault.
 * @param {import('pg').Client} client
 * @param {{ log: import('../log-so-far.mjs').LogSoFar, tally: import('../count-tally.mjs').CountTally }} options
 */
export async function checkHours(client, { log, tally }) {
  const { rows } = await client.query(
    `SELECT hour::text AS hour, operation_type, status, count FROM activity_hour
     WHERE partner_id = $1 ORDER BY activity_hour.hour`,
    [log.partnerId],
  );
  if (rows.length === 0) return;
  const hours = hoursOf(tally);
  for (const { hour, operation_type: operation, status, count } of rows) {
    const known = hours.get(`${hour.slice(0, 13)}\t${operation}\t${status}`) ?? 0;
    if (count <= known || log.isThinned(hour.slice(0, 10))) continue;
    const counted = await client.query(COUNT, [log.partnerId, hour, operation, status]);
    if (count > counted.rows[0].count)
      throw new Fault(
        `The count of ${operation} (${status}) in the hour of ${hour}, in activity_hour, is above that of the records.`,
      );
  }
}

function hoursOf({ labels }) {
  const hours = new Map();
  for (const [key, quarters] of labels) {
    const [day, operation, status] = key.split('\t');
    for (const [quarter, count] of quarters.entries()) {
      if (count === 0) continue;
      const hour = `${day} ${String(Math.floor(quarter / 4)).padStart(2, '0')}\t${operation}\t${status}`;
      hours.set(hour, (hours.get(hour) ?? 0) + count);
    }
  }
  return hours;
}
