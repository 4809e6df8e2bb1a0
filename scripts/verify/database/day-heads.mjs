import { hash } from 'node:crypto';

/**
 * What ties the entries of a customer's activities on a day: `tag` stands for both.
 * @typedef {{ customer: string, tag: string, count: number, head: Buffer }} CustomerDay
 */

const START = Buffer.alloc(32);
const joined = Buffer.alloc(64);

// The log has one line for activities without a customer, and for those of a customer of this id.
const NIL = '00000000-0000-0000-0000-000000000000';

/** The entries of each UTC day so far, by customer. It holds a line for each customer of each day. */
export class DayHeads {
  /** @type {Map<string, { records: number, customers: Map<string, CustomerDay>, sources: Set<string> }>} */
  days = new Map();

  /**
   * @param {Buffer} leafHash
   * @param {{ day: string, customer: string, source: string }} about
   */
  add(leafHash, { day, customer, source }) {
    const of = this.days.get(day) ?? { records: 0, customers: new Map(), sources: new Set() };
    if (of.records === 0) this.days.set(day, of);
    of.records += 1;
    if (source !== '') of.sources.add(source);
    const id = customer === '' ? NIL : customer;
    const known = of.customers.get(id);
    joined.set(known?.head ?? START);
    joined.set(leafHash, 32);
    const head = hash('sha256', joined, 'buffer');
    if (known) {
      known.count += 1;
      known.head = head;
    } else {
      of.customers.set(id, { customer: id, tag: tagOf(day, id), count: 1, head });
    }
  }

  /** The lines of a day's text about customers. @param {string} day */
  linesOf(day) {
    return linesOf([...(this.days.get(day)?.customers.values() ?? [])]);
  }
}

/**
 * What stands for a customer on a day.
 * @param {string} day
 * @param {string} customer
 */
export function tagOf(day, customer) {
  return hash('sha256', `${day}\n${customer === NIL ? '' : customer}`);
}

/** @param {Pick<CustomerDay, 'tag' | 'count' | 'head'>[]} customers */
export function linesOf(customers) {
  return customers
    .map(({ tag, count, head }) => `${tag} ${count} ${head.toString('hex')}\n`)
    .sort();
}
