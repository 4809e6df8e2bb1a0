import { hash } from 'node:crypto';

const HASH_BYTES = 32;

/** The root of a tree without leaves (RFC 6962, section 2.1). */
const EMPTY_ROOT = hash('sha256', '', 'buffer');

/**
 * The hash of an entry, which is text.
 * @param {string} entry
 * @returns {Buffer}
 */
export function leafHashOf(entry) {
  return hash('sha256', `\0${entry}`, 'buffer');
}

/**
 * The hash of an entry of any bytes.
 * @param {Uint8Array} bytes
 * @returns {Buffer}
 */
export function leafHashOfBytes(bytes) {
  return hash('sha256', Buffer.concat([Buffer.of(0), bytes]), 'buffer');
}

const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/**
 * The hash of two subtrees next to each other.
 * @param {Uint8Array} left
 * @param {Uint8Array} right
 * @returns {Buffer}
 */
export function parentHash(left, right) {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return hash('sha256', pair, 'buffer');
}

/**
 * A tree that leaves are pushed to, one after the other. It holds no more than the roots of the largest
 * whole subtrees, of which there are as many as its size has binary digits that are 1.
 */
export class GrowingTree {
  size = 0;

  /** From the left: subtrees of 2^level leaves. @type {{ level: number, hash: Buffer }[]} */
  #subtrees = [];

  #onSubtree;

  /**
   * `onSubtree` is told of each subtree of more than one leaf that becomes whole.
   * @param {(subtree: { level: number, index: number, hash: Buffer }) => void} [onSubtree]
   */
  constructor(onSubtree = () => undefined) {
    this.#onSubtree = onSubtree;
  }

  /** @param {Buffer} leafHash */
  push(leafHash) {
    let [level, hash] = [0, leafHash];
    for (let left = this.#subtrees.at(-1); left?.level === level; left = this.#subtrees.at(-1)) {
      this.#subtrees.pop();
      hash = parentHash(left.hash, hash);
      level += 1;
      this.#onSubtree({ level, index: (this.size + 1) / 2 ** level - 1, hash });
    }
    this.#subtrees.push({ level, hash });
    this.size += 1;
  }

  /** The root of the leaves so far. @returns {Buffer} */
  root() {
    const hashes = this.#subtrees.map(({ hash }) => hash);
    return hashes.length === 0
      ? EMPTY_ROOT
      : hashes.reduceRight((right, left) => parentHash(left, right));
  }
}

/**
 * The root that a proof of inclusion leads to (RFC 9162, section 2.1.3.2); null when the proof has too
 * few or too many hashes for that leaf and size.
 * @param {{ index: number, size: number, leafHash: Buffer, hashes: Buffer[] }} proof
 * @returns {Buffer | null}
 */
export function rootByInclusion({ index, size, leafHash, hashes }) {
  if (index < 0 || index >= size) return null;
  let [node, last, root] = [index, size - 1, leafHash];
  for (const hash of hashes) {
    if (last === 0) return null;
    if (isOdd(node) || node === last) {
      root = parentHash(hash, root);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      root = parentHash(root, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? root : null;
}

/**
 * Whether a proof shows that a tree begins with an older one (RFC 9162, section 2.1.4.2).
 * @param {{ oldSize: number, newSize: number, oldRoot: Buffer, newRoot: Buffer, hashes: Buffer[] }} proof
 */
export function isConsistent({ oldSize, newSize, oldRoot, newRoot, hashes }) {
  if (oldSize === newSize) return hashes.length === 0 && oldRoot.equals(newRoot);
  if (oldSize === 0) return hashes.length === 0;
  if (oldSize > newSize) return false;
  let [node, last] = [oldSize - 1, newSize - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  // A whole tree is itself the first subtree, and the proof does not repeat its root.
  const path = node === 0 ? [oldRoot, ...hashes] : [...hashes];
  const first = path.shift();
  if (!first) return false;
  let [old, root] = [first, first];
  for (const hash of path) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      [old, root] = [parentHash(hash, old), parentHash(hash, root)];
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      root = parentHash(root, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && old.equals(oldRoot) && root.equals(newRoot);
}

// Sizes may be above what bitwise operators hold.
const isOdd = (/** @type {number} */ number) => number % 2 === 1;
const half = (/** @type {number} */ number) => Math.floor(number / 2);
