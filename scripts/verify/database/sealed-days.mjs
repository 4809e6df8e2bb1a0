import { createHash } from 'node:crypto';

const STEP = 64;

/** The newest seal of each day, and the digest of the list of them that entries which close have. */
export class SealedDays {
  /** @type {Map<string, { position: number, text: string, records: number }>} */
  seals = new Map();
  #days = [];
  /** The hash of the first STEP × n lines, at n. */
  #beginnings = [createHash('sha256')];

  /**
   * @param {string} day
   * @param {{ position: number, text: string, records: number }} seal
   */
  set(day, seal) {
    if (!this.seals.has(day)) this.#days.splice(this.#placeOf(day), 0, day);
    this.seals.set(day, seal);
    // Days are mostly sealed at the end of the list, so that little of it is hashed again.
    this.#beginnings.length = Math.min(
      this.#beginnings.length,
      Math.floor(this.#placeOf(day) / STEP) + 1,
    );
  }

  /** The SHA-256 of the list, in hexadecimal digits. */
  digest() {
    const days = this.#days;
    let at = (this.#beginnings.length - 1) * STEP;
    const hash = this.#beginnings[this.#beginnings.length - 1].copy();
    for (; at < days.length; at += 1) {
      const { position, text } = this.seals.get(days[at]) ?? {};
      hash.update(`${days[at]} ${position} ${text}\n`);
      if ((at + 1) % STEP === 0) this.#beginnings.push(hash.copy());
    }
    return hash.digest('hex');
  }

  #placeOf(day) {
    let [low, high] = [0, this.#days.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#days[middle] < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
