import { VALUE_SEPARATOR } from '@/lib/activity/search/change-marker';
import { GRAM_COUNT, listGrams } from './grams';

/** For each gram the index says which blocks of texts have it. */
export const BLOCK_TEXTS = 128;
export const SEGMENT_BLOCKS = 512;
export const SEGMENT_TEXTS = BLOCK_TEXTS * SEGMENT_BLOCKS;

/** The bytes of a gram's bits, one bit for each block. */
export const GRAM_BYTES = SEGMENT_BLOCKS / 8;

/** Grams are stored some in a row: in this many rows for a segment. */
export const BUCKETS = 8192;

/** A row of grams: their numbers, and for each of them the bits of its blocks. */
export type GramRow = { bucket: number; grams: number[]; bits: Buffer };

/** What is indexed of an activity. */
export type IndexedText = { text: string; status: string };

/** A status in lower case as the index knows it: the texts do not say it. */
export function statusValue(status: string): string {
  return `\u001estatus:${status};`;
}

const INITIAL_GRAMS = 80_000;

/** Collects which blocks of a segment have which grams. */
export class SegmentBuilder {
  // Where the bits of a gram are, counted from 1; 0 where it has none yet.
  private readonly places = new Int32Array(GRAM_COUNT);
  private bits = new Uint8Array(INITIAL_GRAMS * GRAM_BYTES);
  private readonly grams: number[] = [];
  private readonly noted = new Int32Array(GRAM_COUNT / 32);
  private readonly values = new Set<string>();
  private block = 0;

  /** Adds a text and its status to a block; blocks are filled one after the other. */
  add({ text, status }: IndexedText, block: number): void {
    if (block !== this.block) this.endBlock();
    this.block = block;
    for (const value of [statusValue(status.toLowerCase()), ...text.split(VALUE_SEPARATOR)]) {
      if (this.values.has(value)) continue;
      this.values.add(value);
      this.note(listGrams(value));
    }
  }

  /** The rows of the segment, one after the other. */
  *rows(): Generator<GramRow> {
    this.endBlock();
    const byBucket = Array.from({ length: BUCKETS }, (): number[] => []);
    for (const gram of this.grams) byBucket[gram % BUCKETS]?.push(gram);
    for (const [bucket, grams] of byBucket.entries()) {
      if (grams.length === 0) continue;
      yield { bucket, grams, bits: Buffer.concat(grams.map((gram) => this.bitsOf(gram))) };
    }
  }

  private bitsOf(gram: number): Uint8Array {
    const start = ((this.places[gram] ?? 0) - 1) * GRAM_BYTES;
    return this.bits.subarray(start, start + GRAM_BYTES);
  }

  // Most grams come many times in a block, so they are noted for it in little memory first.
  private note(grams: Int32Array): void {
    const { noted } = this;
    for (const gram of grams) noted[gram >> 5] = (noted[gram >> 5] ?? 0) | (1 << (gram & 31));
  }

  private endBlock(): void {
    const { noted, block } = this;
    for (let word = 0; word < noted.length; word += 1) {
      for (let rest = noted[word] ?? 0; rest !== 0; rest &= rest - 1)
        this.setBit(word * 32 + 31 - Math.clz32(rest & -rest), block);
    }
    noted.fill(0);
    this.values.clear();
  }

  private setBit(gram: number, block: number): void {
    const place = this.places[gram] || this.addGram(gram);
    const at = (place - 1) * GRAM_BYTES + (block >> 3);
    this.bits[at] = (this.bits[at] ?? 0) | (0x80 >> (block & 7));
  }

  private addGram(gram: number): number {
    const place = this.grams.push(gram);
    this.places[gram] = place;
    if (place * GRAM_BYTES > this.bits.length) {
      const larger = new Uint8Array(this.bits.length * 2);
      larger.set(this.bits);
      this.bits = larger;
    }
    return place;
  }
}
