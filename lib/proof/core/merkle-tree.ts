import { hash } from 'node:crypto';

/** The size of a hash in bytes. */
export const HASH_BYTES = 32;

/** Leaves from `start` on, up to before `end`. */
export type LeafRange = { start: number; end: number };

/** A whole subtree: 2^`level` leaves, the `index`-th of that size from the left. */
export type Subtree = { level: number; index: number };

/** The hash of an entry, bytes or a text in UTF-8 (RFC 6962, section 2.1). */
export function hashLeaf(entry: string | Uint8Array): Buffer {
  return sha256(
    typeof entry === 'string' ? `\u0000${entry}` : Buffer.concat([Uint8Array.of(0), entry]),
  );
}

/** The hash of two subtrees that are next to each other (RFC 6962, section 2.1). */
export function hashChildren(left: Uint8Array, right: Uint8Array): Buffer {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return sha256(node);
}

// The same for each pair: what is hashed is not kept.
const node = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/**
 * SHA-256. As text with a character for each byte a digest comes at a third of the cost of one in memory
 * of its own, and a log has millions of them.
 */
export function sha256(data: string | Uint8Array): Buffer {
  return Buffer.from(hash('sha256', data, 'binary'), 'latin1');
}

/** The root of an empty tree. */
export const EMPTY_ROOT = sha256('');

/** The root of the tree over hashes of leaves, or of subtrees of one size. */
export function rootOf(hashes: Uint8Array[]): Buffer {
  const subtrees = subtreesOf({ start: 0, end: hashes.length });
  return foldRight(
    subtrees.map(({ level, index }) =>
      rootOfFull(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level)),
    ),
  );
}

/** The ranges whose roots prove that a tree of `size` has leaf `index` (RFC 6962, section 2.1.1). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    const isLeft = index < middle;
    ranges.push(isLeft ? { start: middle, end } : { start, end: middle });
    if (isLeft) end = middle;
    else start = middle;
  }
  return ranges.reverse();
}

/**
 * The ranges whose roots prove that a tree of `size` begins with the one of `oldSize`, which is above 0
 * (RFC 6962, section 2.1.2).
 */
export function consistencyRanges(oldSize: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end !== oldSize) {
    const middle = start + largestPowerBelow(end - start);
    const isLeft = oldSize <= middle;
    ranges.push(isLeft ? { start: middle, end } : { start, end: middle });
    if (isLeft) end = middle;
    else start = middle;
  }
  // The verifier has the root of the old tree already, if that is a subtree as it is.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The whole subtrees that a range is made of, from left to right. */
export function subtreesOf({ start, end }: LeafRange): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    subtrees.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return subtrees;
}

/** The root of a range from those of its subtrees. */
export function foldRight(hashes: Uint8Array[]): Buffer {
  const last = hashes.at(-1);
  if (!last) return EMPTY_ROOT;
  return hashes
    .slice(0, -1)
    .reduceRight((right: Buffer, left) => hashChildren(left, right), Buffer.from(last));
}

/** The root of a whole subtree from the hashes below it, a power of two of them. */
export function rootOfFull(hashes: Uint8Array[]): Uint8Array {
  let level = hashes;
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at + 1 < level.length; at += 2)
      above.push(hashChildren(level[at] as Uint8Array, level[at + 1] as Uint8Array));
    level = above;
  }
  const [root] = level;
  if (!root) throw new RangeError('A subtree has at least one hash.');
  return root;
}

function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
