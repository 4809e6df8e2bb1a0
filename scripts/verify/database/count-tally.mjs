import { FIELDS } from '../core/disclosure.mjs';
import { addTuple, times, TupleDigest } from './derived/tuple-digest.mjs';

const QUARTERS = 96;

const [CUSTOMER, USER, STATUS, KIND, RESOURCE, OPERATION] = [
  'customerId',
  'userPrincipalName',
  'operationStatus',
  'actorKind',
  'resourceType',
  'operationType',
].map((name) => FIELDS.indexOf(name));

/** Where the sums of what a day has begin in its list: by user, and by customer and user. */
export const [BY_USER, BY_ACCESS] = [0, 2];

/**
 * Counts records as the tables of counts have them: by UTC day and label in each quarter of an hour, by day
 * and customer, and by month and user. What would be as many numbers as records is held as digests: of a day
 * with a customer those of (label, user, quarter), of a day those of (label, user, quarter), and of (customer,
 * user, kind of user).
 */
export class CountTally {
  /** @type {Map<string, Uint32Array>} */
  labels = new Map();
  /** How many there are, and their digest. @type {Map<string, number[]>} */
  customers = new Map();
  /** @type {Map<string, number>} */
  users = new Map();
  /** The digests of a day, at BY_USER and BY_ACCESS. @type {Map<string, number[]>} */
  days = new Map();

  /** @param {string} secret Of the digests: only those of one secret can be compared. */
  constructor(secret) {
    this.digest = new TupleDigest(secret);
  }

  /** @param {import('./record.mjs').StoredRecord} record */
  add({ day, quarter, values }) {
    const { digest } = this;
    const label = `${values[OPERATION]}\t${values[STATUS]}\t${values[RESOURCE]}\t${values[KIND]}`;
    this.#quartersOf(`${day}\t${label}`)[quarter] += 1;
    const user = digest.part('user', values[USER] ?? '');
    const tuple = times(times(digest.part('label', label), user), digest.quarter(quarter));
    const sums = listOf(this.days, { key: day, length: 4 });
    addTuple(sums, { at: BY_USER, tuple });
    const customer = values[CUSTOMER] ?? null;
    if (customer !== null) {
      const known = listOf(this.customers, { key: `${day}\t${customer}`, length: 3 });
      known[0] += 1;
      addTuple(known, { at: 1, tuple });
      const access = times(digest.part('customer', customer), user);
      addTuple(sums, {
        at: BY_ACCESS,
        tuple: times(access, digest.part('kind', values[KIND] ?? '')),
      });
    }
    add(this.users, { key: `${day.slice(0, 7)}\t${values[USER]}`, count: 1 });
  }

  /**
   * Adds what another one of the same secret has counted.
   * @param {Pick<CountTally, 'labels' | 'customers' | 'users' | 'days'>} other
   */
  addAll({ labels, customers, users, days }) {
    this.addLabels(labels);
    for (const [key, [count, ...tuple]] of customers) {
      const known = listOf(this.customers, { key, length: 3 });
      known[0] += count;
      addTuple(known, { at: 1, tuple });
    }
    for (const [key, count] of users) add(this.users, { key, count });
    for (const [key, sums] of days) addSums(listOf(this.days, { key, length: 4 }), sums);
  }

  /** @param {Iterable<[string, Uint32Array]>} labels */
  addLabels(labels) {
    for (const [key, counts] of labels) {
      const quarters = this.#quartersOf(key);
      for (const [quarter, count] of counts.entries()) quarters[quarter] += count;
    }
  }

  /** The same by month, of which the keys name the first day. */
  byMonth() {
    const months = new CountTally('');
    for (const [key, quarters] of this.labels)
      months.addLabels([[`${monthOf(key)}${key.slice(10)}`, quarters]]);
    for (const [day, sums] of this.days)
      addSums(listOf(months.days, { key: monthOf(day), length: 4 }), sums);
    return months;
  }

  #quartersOf(key) {
    const known = this.labels.get(key);
    if (known) return known;
    const quarters = new Uint32Array(QUARTERS);
    this.labels.set(key, quarters);
    return quarters;
  }
}

const monthOf = (key) => `${key.slice(0, 7)}-01`;

function listOf(lists, { key, length }) {
  const known = lists.get(key);
  if (known) return known;
  const list = Array(length).fill(0);
  lists.set(key, list);
  return list;
}

function addSums(known, sums) {
  for (const at of [BY_USER, BY_ACCESS])
    addTuple(known, { at, tuple: [sums[at] ?? 0, sums[at + 1] ?? 0] });
}

function add(counts, { key, count }) {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
