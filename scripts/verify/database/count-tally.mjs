import { FIELDS } from '../core/disclosure.mjs';

const QUARTERS = 96;

const [CUSTOMER, STATUS, KIND, RESOURCE, OPERATION] = [
  'customerId',
  'operationStatus',
  'actorKind',
  'resourceType',
  'operationType',
].map((name) => FIELDS.indexOf(name));

/**
 * Counts records as the tables of counts have them: by UTC day and label in each quarter of an hour, and by
 * day and customer.
 */
export class CountTally {
  /** @type {Map<string, Uint32Array>} */
  labels = new Map();
  /** @type {Map<string, number>} */
  customers = new Map();

  /** @param {import('./record.mjs').StoredRecord} record */
  add({ day, quarter, values }) {
    const key = `${day}\t${values[OPERATION]}\t${values[STATUS]}\t${values[RESOURCE]}\t${values[KIND]}`;
    this.#quartersOf(key)[quarter] += 1;
    if (values[CUSTOMER] !== null) this.#addCustomer(`${day}\t${values[CUSTOMER]}`, 1);
  }

  /** Adds what another one has counted. @param {Pick<CountTally, 'labels' | 'customers'>} other */
  addAll({ labels, customers }) {
    for (const [key, counts] of labels) {
      const quarters = this.#quartersOf(key);
      for (const [quarter, count] of counts.entries()) quarters[quarter] += count;
    }
    for (const [key, count] of customers) this.#addCustomer(key, count);
  }

  #quartersOf(key) {
    const known = this.labels.get(key);
    if (known) return known;
    const quarters = new Uint32Array(QUARTERS);
    this.labels.set(key, quarters);
    return quarters;
  }

  #addCustomer(key, count) {
    this.customers.set(key, (this.customers.get(key) ?? 0) + count);
  }
}
