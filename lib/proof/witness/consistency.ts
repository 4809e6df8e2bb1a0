import { hashChildren } from '@/lib/proof/core/merkle-tree';

/** A tree: how many leaves it has, at least one, and its root. */
export type Tree = { size: number; root: Buffer };

/**
 * Whether hashes prove that a tree begins with an older and smaller one (RFC 9162, section 2.1.4.2). No
 * arithmetic on bits: the sizes may have more than 32.
 */
export function isConsistent(
  { older, newer }: { older: Tree; newer: Tree },
  hashes: Buffer[],
): boolean {
  if (older.size < 1 || older.size >= newer.size) return false;
  // Where the old tree is a whole subtree of the new one, the verifier has its root already.
  const [first, ...others] = isPowerOfTwo(older.size) ? [older.root, ...hashes] : hashes;
  if (!first) return false;
  let [inner, last] = [older.size - 1, newer.size - 1];
  while (isOdd(inner)) [inner, last] = [half(inner), half(last)];
  let [oldRoot, newRoot] = [first, first];
  for (const hash of others) {
    if (last === 0) return false;
    if (isOdd(inner) || inner === last) {
      oldRoot = hashChildren(hash, oldRoot);
      newRoot = hashChildren(hash, newRoot);
      while (inner !== 0 && !isOdd(inner)) [inner, last] = [half(inner), half(last)];
    } else newRoot = hashChildren(newRoot, hash);
    [inner, last] = [half(inner), half(last)];
  }
  return last === 0 && oldRoot.equals(older.root) && newRoot.equals(newer.root);
}

function isOdd(number: number): boolean {
  return number % 2 === 1;
}

function half(number: number): number {
  return Math.floor(number / 2);
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(Math.log2(number)) && 2 ** Math.round(Math.log2(number)) === number;
}
