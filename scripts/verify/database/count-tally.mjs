import { FIELDS } from '../core/disclosure.mjs';

const QUARTERS = 96;

const [CUSTOMER, USER, STATUS, KIND, RESOURCE, OPERATION] = [
  'customerId',
  'userPrincipalName',
  'operationStatus',
  'actorKind',
  'resourceType',
  'operationType',
].map((name) => FIELDS.indexOf(name));

/**
 * Counts records as the tables of counts have them: by UTC day and label in each quarter of an hour, by day
 * and customer, and by month and user.
 */
export class CountTally {
  /** @type {Map<string, Uint32Array>} */
  labels = new Map();
  /** @type {Map<string, number>} */
  customers = new Map();
  /** @type {Map<string, number>} */
  users = new Map();

  /** @param {import('./record.mjs').StoredRecord} record */
  add({ day, quarter, values }) {
    const key = `${day}\t${values[OPERATION]}\t${values[STATUS]}\t${values[RESOURCE]}\t${values[KIND]}`;
    this.#quartersOf(key)[quarter] += 1;
    if (values[CUSTOMER] !== null)
      add(this.customers, { key: `${day}\t${values[CUSTOMER]}`, count: 1 });
    add(this.users, { key: `${day.slice(0, 7)}\t${values[USER]}`, count: 1 });
  }

  /** Adds what another one has counted. @param {Pick<CountTally, 'labels' | 'customers' | 'users'>} other */
  addAll({ labels, customers, users }) {
    for (const [key, counts] of labels) {
      const quarters = this.#quartersOf(key);
      for (const [quarter, count] of counts.entries()) quarters[quarter] += count;
    }
    for (const [key, count] of customers) add(this.customers, { key, count });
    for (const [key, count] of users) add(this.users, { key, count });
  }

  #quartersOf(key) {
    const known = this.labels.get(key);
    if (known) return known;
    const quarters = new Uint32Array(QUARTERS);
    this.labels.set(key, quarters);
    return quarters;
  }
}

function add(counts, { key, count }) {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
