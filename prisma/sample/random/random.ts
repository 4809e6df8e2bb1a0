import { hex4, hex8 } from './hexadecimal';

/** A seeded random number generator: the same seed gives the same scenario. */
export type Random = {
  /** A number from 0 (included) to 1 (not included). */
  next: () => number;
  /** An integer between both, inclusive. */
  integer: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  /** One of the list; throws RangeError when it is empty. */
  pick: <T>(list: readonly T[]) => T;
  guid: () => string;
};

/** The generator for a seed, which may be any text. */
export function seededRandom(seed: string): Random {
  const bits = mulberry32(hash(seed));
  const next = () => bits() / 2 ** 32;
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[integer(0, list.length - 1)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    guid: () => guidOf(bits),
  };
}

// FNV-1a.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function guidOf(bits: () => number): string {
  const [a, b, c, d] = [bits(), bits(), bits(), bits()];
  const version = (b & 0x0fff) | 0x4000;
  const variant = (c & 0x3fff) | 0x8000;
  return `${hex8(a)}-${hex4(b >>> 16)}-${hex4(version)}-${hex4(variant)}-${hex4(c >>> 16)}${hex8(d)}`;
}
