import { hash } from 'node:crypto';

/**
 * What ties the entries of a customer's activities on a day: `tag` stands for both; `line` is empty where it
 * has to be made.
 * @typedef {{ customer: string, tag: string, count: number, head: Buffer, line: string }} CustomerDay
 */

const START = Buffer.alloc(32);
const joined = Buffer.alloc(64);

// The log has one line for activities without a customer, and for those of a customer of this id.
const NIL = '00000000-0000-0000-0000-000000000000';

// A day that lasts is sealed again and again; the lines of others are not kept.
const WARM_DAYS = 8;

/** The entries of each UTC day so far, by customer. It holds little for each customer of each day. */
export class DayHeads {
  /** @type {Map<string, { records: number, customers: Map<string, CustomerDay>, sources: Set<string> }>} */
  days = new Map();
  /** Of some days the customers in the order of their lines. @type {Map<string, CustomerDay[]>} */
  #warm = new Map();

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
      known.line = '';
    } else {
      of.customers.set(id, { customer: id, tag: tagOf(day, id), count: 1, head, line: '' });
      this.#warm.delete(day);
    }
  }

  /** The lines of a day's text about customers. @param {string} day @returns {string[]} */
  linesOf(day) {
    const customers = this.#warm.get(day) ?? this.#warmUp(day);
    return customers.map((customer) => (customer.line ||= lineOf(customer)));
  }

  #warmUp(day) {
    const customers = [...(this.days.get(day)?.customers.values() ?? [])].sort(byTag);
    this.#warm.set(day, customers);
    const [oldest] = this.#warm.keys();
    if (this.#warm.size > WARM_DAYS && oldest !== undefined) {
      for (const customer of this.#warm.get(oldest) ?? []) customer.line = '';
      this.#warm.delete(oldest);
    }
    return customers;
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
  return [...customers].sort(byTag).map(lineOf);
}

const byTag = (one, other) => (one.tag < other.tag ? -1 : 1);

const lineOf = ({ tag, count, head }) => `${tag} ${count} ${head.toString('hex')}\n`;
