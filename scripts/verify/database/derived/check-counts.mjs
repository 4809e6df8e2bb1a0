import { Fault } from '../../fault.mjs';
import { copyRows } from '../copy-rows.mjs';
import { parseRecord, RECORD_COLUMNS } from '../record.mjs';
import { checkHours } from './check-hours.mjs';
import { checkPeople } from './check-people.mjs';

/**
 * Compares the tables of counts, which the log's pages read, with the records that were checked. Throws a
 * Fault.
 * @param {import('pg').Client} client
 * @param {{ log: import('../log-so-far.mjs').LogSoFar, tally: import('../count-tally.mjs').CountTally, sequence: string, counted: string }} options
 *   `tally`: of the sealed records; `counted`: up to which sequence the tables go.
 */
export async function checkCounts(client, { log, tally, sequence, counted }) {
  const { partnerId } = log;
  if (BigInt(counted) > BigInt(sequence))
    await addUnsealed(client, { partnerId, tally, sequence, counted });
  const months = tally.byMonth();
  await checkSums(client, {
    partnerId,
    table: 'activity_day',
    unit: 'day',
    wanted: new Map(tally.labels),
  });
  await checkSums(client, {
    partnerId,
    table: 'activity_month',
    unit: 'month',
    wanted: months.labels,
  });
  await checkUsers(client, { partnerId, wanted: new Map(tally.users) });
  await checkPeople(client, { partnerId, tally, months });
  await checkHours(client, { log, tally });
}

// What came after the last seal is counted, too.
async function addUnsealed(client, { partnerId, tally, sequence, counted }) {
  await copyRows(client, {
    query: `SELECT ${RECORD_COLUMNS} FROM activity WHERE partner_id = '${partnerId}'
      AND sequence > ${BigInt(sequence)} AND sequence <= ${BigInt(counted)} AND NOT is_own`,
    onRow: (columns) => tally.add(parseRecord(columns)),
  });
}

async function checkSums(client, { partnerId, table, unit, wanted }) {
  await copyRows(client, {
    query: `SELECT ${unit}, operation_type, status, resource_type, actor_kind, count, first_quarter,
        array_to_string(sums, ',')
      FROM ${table} JOIN activity_label AS label ON label.partner_id = ${table}.partner_id AND label.id = label_id
      WHERE ${table}.partner_id = '${partnerId}'`,
    onRow: ([day, operation, status, resource, kind, count, first, sums]) => {
      const key = [day, operation, status, resource, kind].join('\t');
      const quarters = wanted.get(key) ?? new Uint32Array(96);
      wanted.delete(key);
      if (
        !isSame(quarters, {
          count: Number(count),
          first: Number(first),
          sums: sums.split(',').map(Number),
        })
      )
        throw new Fault(
          `The counts of ${operation} (${status}) on ${day} by the hour, in ${table}, are not those of the records.`,
        );
    },
  });
  const [missing] = wanted.keys();
  if (missing !== undefined)
    throw new Fault(
      `The counts of ${missing.split('\t').slice(1, 3).join(' ')} on ${missing.slice(0, 10)} are missing in ${table}.`,
    );
}

// Sums say how many there are up to each quarter of an hour, from the first on.
function isSame(quarters, { count, first, sums }) {
  let sum = 0;
  return quarters.every((more, quarter) => {
    sum += more;
    const at = quarter - first;
    return sum === (at < 0 ? 0 : at >= sums.length ? count : sums[at]);
  });
}

async function checkUsers(client, { partnerId, wanted }) {
  await copyRows(client, {
    query: `SELECT to_char(month, 'YYYY-MM'), name, sum(count) FROM activity_actor_month AS counted
      JOIN activity_actor AS actor ON actor.partner_id = counted.partner_id AND actor.id = actor_id
      WHERE counted.partner_id = '${partnerId}' GROUP BY month, name HAVING sum(count) <> 0`,
    onRow: ([month, user, count]) => {
      const key = `${month}\t${user}`;
      if (Number(count) !== wanted.get(key))
        throw new Fault(
          `The counts of ${user} in ${month}, in activity_actor_month, are not those of the records, or the name was changed in activity_actor.`,
        );
      wanted.delete(key);
    },
  });
  const [missing] = wanted.keys();
  if (missing !== undefined)
    throw new Fault(
      `The counts of ${missing.slice(8)} in ${missing.slice(0, 7)} are missing in activity_actor_month.`,
    );
}
