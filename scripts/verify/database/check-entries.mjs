import { FIELDS, saltsFrom, SEED_BYTES } from '../core/disclosure.mjs';
import { leafHashOf } from '../core/tree.mjs';
import { CountTally } from './count-tally.mjs';
import { digestsOf, entryOf } from './record.mjs';

/** What `days` has where an entry is no activity's, or retention removed its record. */
export const STATEMENT = -1;
export const REMOVED = -2;

// So many that do not fit are looked at to tell what became of them.
const MAX_ODD = 8;

/**
 * @typedef {{
 *   record: import('./record.mjs').StoredRecord, at: number, digests: (string | null)[] | null,
 *   fault: string | null,
 * }} OddRecord
 */

/**
 * The entries of a stretch while its records are compared with them, which come in the order of their
 * sequences. For each entry `days`, `customers` and `sources` tell what its record is about, by the index
 * of a name.
 */
export class EntryCheck {
  days;
  customers;
  sources;
  names = { days: new Names(), customers: new Names(), sources: new Names() };
  tally;
  /**
   * The first records that do not fit: those without an entry (their `digests` are null, and they would be
   * before the entry `at`), those with another one; and the entries that lack their record.
   * @type {{ records: OddRecord[], missing: number[] }}
   */
  odd = { records: [], missing: [] };
  latest = '';
  #at = 0;

  /**
   * @param {import('./entry-rows.mjs').Entries} entries
   * @param {{ removals: { first: number, last: number }[], erasures: Map<number, object>, counted: bigint, secret: string }} options
   */
  constructor(entries, { removals, erasures, counted, secret }) {
    this.tally = new CountTally(secret);
    this.entries = entries;
    this.removals = removals;
    this.erasures = erasures;
    this.counted = counted;
    this.days = new Int32Array(entries.count).fill(STATEMENT);
    this.customers = new Int32Array(entries.count);
    this.sources = new Int32Array(entries.count);
  }

  /** @param {import('./record.mjs').StoredRecord} record */
  add(record) {
    const sequence = BigInt(record.sequence);
    if (!record.isOwn && sequence <= this.counted) this.tally.add(record);
    this.#passTo(sequence);
    const { entries } = this;
    if (entries.sequences[this.#at] === sequence) {
      this.#compare(record, this.#at);
      this.#at += 1;
    } else if (entries.fault === null || this.#at < entries.count) {
      this.#note({ record, at: this.#at, digests: null, fault: null });
    }
  }

  /** Ends the comparison: what is left of the entries has no record. */
  finish() {
    this.#passTo(null);
  }

  #compare(record, at) {
    const { entries, names } = this;
    const position = entries.from + at;
    this.days[at] = names.days.numberOf(record.day);
    this.customers[at] = names.customers.numberOf(record.values[CUSTOMER] ?? '');
    this.sources[at] = names.sources.numberOf(record.source ?? '');
    this.latest = record.recorded;
    const digests = digestsOf(record.values, this.openingAt(at));
    const leafHash = leafHashOf(entryOf(digests, record.recorded));
    const isSealed = leafHash.compare(entries.leafHashes, at * 32, at * 32 + 32) === 0;
    const fault = this.#isRemoved(position)
      ? REMOVED_IS_THERE
      : findErasedValue(record, this.erasures.get(position));
    if (!isSealed || fault) this.#note({ record, at, digests, fault });
  }

  /** By which salts an entry's fields are opened, and the digests of those that were erased. */
  openingAt(at) {
    const { entries, erasures } = this;
    const erasure = erasures.get(entries.from + at);
    if (erasure)
      return { saltOf: (field) => erasure.salts[FIELDS[field]] ?? null, erased: erasure.digests };
    const seed = entries.seeds.subarray(at * SEED_BYTES, (at + 1) * SEED_BYTES);
    return { saltOf: saltsFrom(seed), erased: NOTHING };
  }

  // Passes the entries before a sequence, whose records are missing.
  #passTo(sequence) {
    const { entries, days, odd } = this;
    for (; this.#at < entries.count; this.#at += 1) {
      const known = entries.sequences[this.#at] ?? 0n;
      if (known === 0n) continue;
      if (sequence !== null && known >= sequence) return;
      if (this.#isRemoved(entries.from + this.#at)) days[this.#at] = REMOVED;
      else if (odd.missing.length < MAX_ODD) odd.missing.push(this.#at);
    }
  }

  #isRemoved(position) {
    return this.removals.some(({ first, last }) => first <= position && position <= last);
  }

  #note(odd) {
    if (this.odd.records.length < MAX_ODD) this.odd.records.push(odd);
  }
}

const CUSTOMER = FIELDS.indexOf('customerId');
const NOTHING = {};
const REMOVED_IS_THERE = 'the log says that retention removed it, and it is still there';

// What stands in a column that may not be null after its field was erased.
const ERASED = [null, undefined, '', '[]'];

function findErasedValue({ values }, erasure) {
  if (!erasure) return null;
  const name = Object.keys(erasure.digests).find(
    (name) => !ERASED.includes(values[FIELDS.indexOf(name)]),
  );
  return name === undefined ? null : `its field ${name} was erased, and has a value again`;
}

class Names {
  list = [];
  #numbers = new Map();

  numberOf(name) {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}
