import { hash } from 'node:crypto';

// Products of two numbers below one of them are exact. No count is so large that adding a multiple of both
// would not be seen.
const PRIMES = [2 ** 26 - 5, 2 ** 26 - 27];
const QUARTERS = 96;

/** The two sums of a digest. @typedef {[number, number]} Sums */

/**
 * Stands for bags of tuples, such as (label, user, quarter of the day), by sums that tell two of them apart
 * without holding them, in whatever order they come. Every part of a tuple has two secret numbers, and a tuple
 * adds their product: sums of other tuples are equal by a chance of some 10 to the -14 only, which nobody can
 * better who does not know the secret; each run has one of its own.
 */
export class TupleDigest {
  #secret;
  #parts = new Map();
  #quarters;

  /** @param {string} secret */
  constructor(secret) {
    this.#secret = secret;
    this.#quarters = Array.from({ length: QUARTERS }, (_, quarter) =>
      this.part('quarter', String(quarter)),
    );
  }

  /**
   * The numbers of a part of a tuple, by what it is.
   * @param {string} kind
   * @param {string} name
   * @returns {Sums}
   */
  part(kind, name) {
    let names = this.#parts.get(kind);
    if (!names) this.#parts.set(kind, (names = new Map()));
    const known = names.get(name);
    if (known) return known;
    const bytes = hash('sha256', `${this.#secret}\n${kind}\n${name}`, 'buffer');
    const numbers = PRIMES.map((prime, at) => bytes.readUIntBE(at * 6, 6) % prime);
    names.set(name, numbers);
    return numbers;
  }

  /** @param {number} quarter @returns {Sums} */
  quarter(quarter) {
    return this.#quarters[quarter] ?? this.part('quarter', String(quarter));
  }
}

/** @param {Sums} one @param {Sums} other @returns {Sums} */
export function times([one, two], [first, second]) {
  return [reduce(one * first, PRIMES[0]), reduce(two * second, PRIMES[1])];
}

/**
 * Adds a tuple, as many times as it is there, to sums that begin at some index.
 * @param {number[]} sums
 * @param {{ at: number, tuple: Sums, count?: number }} added
 */
export function addTuple(sums, { at, tuple, count = 1 }) {
  sums[at] = reduce((sums[at] ?? 0) + count * tuple[0], PRIMES[0]);
  sums[at + 1] = reduce((sums[at + 1] ?? 0) + count * tuple[1], PRIMES[1]);
}

/**
 * Whether the sums that begin at some index of two lists stand for the same.
 * @param {number} at
 * @param {[number[], number[]]} lists
 */
export function isSameAt(at, [one, other]) {
  return PRIMES.every(
    (prime, lane) => canonical(one[at + lane], prime) === canonical(other[at + lane], prime),
  );
}

// Congruent, and at most one prime away from where it belongs: `%` takes far longer.
function reduce(number, prime) {
  return number - Math.floor(number / prime) * prime;
}

function canonical(sum = 0, prime) {
  return ((sum % prime) + prime) % prime;
}
