import { VALUE_SEPARATOR } from '@/lib/activity/search/change-marker';

// How many numbers there are for runs of two, three and four characters.
const PAIRS = 1 << 16;
const TRIPLES = 1 << 18;
const QUADS = 1 << 16;

/** The number of different grams. */
export const GRAM_COUNT = PAIRS + TRIPLES + QUADS;

let grams = new Int32Array(1024);

/**
 * The grams of a text: a number for each of its runs of two, three and four UTF-16 units, in any
 * script. Different runs may have the same number, so that a search by them finds too much, never too
 * little. The list is valid until the next call.
 */
export function listGrams(text: string): Int32Array {
  const { length } = text;
  if (grams.length < length * 3) grams = new Int32Array(length * 6);
  const list = grams;
  let count = 0;
  let [pair, triple] = [0, 0];
  let before = length > 0 ? text.charCodeAt(0) : 0;
  for (let at = 1; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    // A run is the hash of the one before it without its first unit, and of the next unit.
    const quad = mix(triple, unit);
    const newTriple = mix(pair, unit);
    pair = mix(mix(0, before), unit);
    list[count] = pair >>> 16;
    count += 1;
    if (at > 1) {
      list[count] = PAIRS + (newTriple >>> 14);
      count += 1;
    }
    if (at > 2) {
      list[count] = PAIRS + TRIPLES + (quad >>> 16);
      count += 1;
    }
    triple = newTriple;
    before = unit;
  }
  return list.subarray(0, count);
}

// Multiplicative hashing (Knuth): the upper bits depend on all of the lower ones.
function mix(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The grams of the alternatives of a search term: what is found has all those of one. */
export type TermGrams = number[][];

// Of ids the longer runs tell more, of words the shorter ones, which have numbers of their own. Ids often
// have their middle in common.
const MAX_QUADS_AT_AN_END = 8;
const MAX_TRIPLES_AT_AN_END = 3;

/**
 * Grams that every text with `term` in it has; empty when it is too short. Of a long term some are
 * enough.
 */
export function gramsOfTerm(term: string): number[] {
  // Values are indexed one by one, so a run across two of them is in no block.
  if (term.includes(VALUE_SEPARATOR)) return [];
  const all = [...new Set(listGrams(term))];
  if (term.length === 2) return all;
  const triples = all.filter((gram) => gram >= PAIRS && gram < PAIRS + TRIPLES);
  const quads = all.filter((gram) => gram >= PAIRS + TRIPLES);
  return [...endsOf(quads, MAX_QUADS_AT_AN_END), ...endsOf(triples, MAX_TRIPLES_AT_AN_END)];
}

function endsOf(grams: number[], length: number): number[] {
  return grams.length <= 2 * length ? grams : [...grams.slice(0, length), ...grams.slice(-length)];
}
