import { Fault } from '../../fault.mjs';
import { copyRows } from '../copy-rows.mjs';
import { BY_ACCESS, BY_USER } from '../count-tally.mjs';
import { readNames } from './counted-names.mjs';
import { addTuple, isSameAt, times } from './tuple-digest.mjs';

/**
 * Compares the tables that count by customer and by user with the digests of the records: see CountTally.
 * Throws a Fault.
 * @param {import('pg').Client} client
 * @param {{
 *   partnerId: string, tally: import('../count-tally.mjs').CountTally,
 *   months: Pick<import('../count-tally.mjs').CountTally, 'days'>,
 * }} options `months`: the tally by month.
 */
export async function checkPeople(client, { partnerId, tally, months }) {
  const { digest } = tally;
  const names = await readNames(client, { partnerId, digest });
  const context = { partnerId, digest, names };
  await checkCustomers(client, { ...context, wanted: new Map(tally.customers) });
  const units = [
    { unit: 'day', wanted: tally.days },
    { unit: 'month', wanted: months.days },
  ];
  for (const { unit, wanted } of units) {
    const users = await digestUsers(client, { ...context, unit });
    requireSame(users, { wanted, at: BY_USER, table: `activity_actor_${unit}` });
    const accesses = await digestAccesses(client, { ...context, unit });
    requireSame(accesses, { wanted, at: BY_ACCESS, table: `activity_access_${unit}` });
  }
}

async function checkCustomers(client, { partnerId, digest, names, wanted }) {
  const table = 'activity_customer_day';
  await copyRows(client, {
    query: `SELECT day, customer_id, label_ids, actor_ids, quarters FROM ${table}
      WHERE partner_id = '${partnerId}'`,
    onRow: ([day, customer, ...columns]) => {
      const key = `${day}\t${customer}`;
      const [labels, users, quarters] = columns.map(listIn);
      const [count = 0, ...sums] = wanted.get(key) ?? [];
      wanted.delete(key);
      const ours = [0, 0];
      for (const [at, label] of labels.entries()) {
        const pair = times(names.label(label, table), names.user(users[at], table));
        addTuple(ours, { at: 0, tuple: times(pair, digest.quarter(Number(quarters[at]))) });
      }
      const isWhole = [labels, users, quarters].every(({ length }) => length === count);
      if (!isWhole || !isSameAt(0, [ours, sums]))
        throw new Fault(
          `The counts of customer ${customer} on ${day}, in ${table}, are not those of the records: their number, operations, users or hours.`,
        );
    },
  });
  const [missing] = wanted.keys();
  if (missing !== undefined)
    throw new Fault(
      `The counts of customer ${missing.slice(11)} on ${missing.slice(0, 10)} are missing in ${table}.`,
    );
}

async function digestUsers(client, { partnerId, digest, names, unit }) {
  const table = `activity_actor_${unit}`;
  const found = new Map();
  await copyRows(client, {
    query: `SELECT ${unit}, actor_id, label_id, count, first_quarter, sums FROM ${table}
      WHERE partner_id = '${partnerId}'`,
    onRow: ([day, user, label, count, first, list]) => {
      const pair = times(names.user(user, table), names.label(label, table));
      const ours = sumsOf(found, day);
      let before = 0;
      for (const [at, text] of listIn(list).entries()) {
        const sum = Number(text);
        if (sum !== before) {
          const tuple = times(pair, digest.quarter(Number(first) + at));
          addTuple(ours, { at: BY_USER, tuple, count: sum - before });
        }
        before = sum;
      }
      if (before !== Number(count))
        throw new Fault(
          `The counts of ${names.nameOf(user)} in the ${unit} of ${day}, in ${table}, do not fit together.`,
        );
    },
  });
  return found;
}

async function digestAccesses(client, { partnerId, digest, names, unit }) {
  const table = `activity_access_${unit}`;
  const found = new Map();
  await copyRows(client, {
    query: `SELECT ${unit}, customer_id, actor_id, actor_kind, count FROM ${table}
      WHERE partner_id = '${partnerId}'`,
    onRow: ([day, customer, user, kind, count]) => {
      const access = times(digest.part('customer', customer), names.user(user, table));
      const tuple = times(access, digest.part('kind', kind));
      addTuple(sumsOf(found, day), { at: BY_ACCESS, tuple, count: Number(count) });
    },
  });
  return found;
}

function requireSame(found, { wanted, at, table }) {
  for (const day of new Set([...wanted.keys(), ...found.keys()])) {
    if (isSameAt(at, [found.get(day) ?? [], wanted.get(day) ?? []])) continue;
    const period = table.endsWith('month') ? `in the month of ${day}` : `on ${day}`;
    throw new Fault(
      `The counts ${period}, in ${table}, are not those of the records: some are missing, added, or of another user, ${at === BY_USER ? 'operation or hour' : 'kind of user or customer'}.`,
    );
  }
}

function sumsOf(found, day) {
  const known = found.get(day);
  if (known) return known;
  const sums = [0, 0, 0, 0];
  found.set(day, sums);
  return sums;
}

function listIn(text) {
  return text === '{}' ? [] : text.slice(1, -1).split(',');
}
