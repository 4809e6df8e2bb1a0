import { expect, it } from 'vitest';
import { isConsistent } from '@/lib/proof/witness/consistency';
import { makeLog, type MadeLog } from '@/tests/support/proof/made-log';

const log = makeLog(40);
const PAIRS = Array.from({ length: 40 }, (_, at) => at + 1).flatMap((size) =>
  Array.from({ length: size - 1 }, (_, at) => [at + 1, size] as const),
);

function check(
  oldSize: number,
  size: number,
  { old = log, proof = log.proof(oldSize, size) } = {},
) {
  const trees = {
    older: { size: oldSize, root: old.root(oldSize) },
    newer: { size, root: log.root(size) },
  };
  return isConsistent(trees, proof);
}

it('accepts the proof of each smaller tree of each tree', () => {
  expect(PAIRS.filter(([oldSize, size]) => !check(oldSize, size))).toEqual([]);
});

it('refuses each such proof with a bit flipped, one hash less or one more', () => {
  const spoil = (proof: Buffer[], at: number) =>
    proof.map((hash, place) => (place === at ? flipped(hash) : hash));
  const accepted = PAIRS.filter(([oldSize, size]) => {
    const proof = log.proof(oldSize, size);
    const spoilt = [
      ...proof.map((_, at) => spoil(proof, at)),
      ...proof.map((_, at) => proof.filter((_hash, place) => place !== at)),
      [...proof, log.root(1)],
      [log.root(1), ...proof],
    ];
    return spoilt.some((wrong) => check(oldSize, size, { proof: wrong }));
  });
  expect(accepted).toEqual([]);
});

it('refuses a tree that has another entry within the old size', () => {
  const others: MadeLog[] = PAIRS.map(([oldSize]) => log.fork(oldSize - 1));
  expect(PAIRS.filter(([oldSize, size], at) => check(oldSize, size, { old: others[at] }))).toEqual(
    [],
  );
});

it('refuses a tree that is no larger, and one of nothing', () => {
  expect(check(7, 7, { proof: [] })).toBe(false);
  expect(check(8, 8, { proof: [] })).toBe(false);
  expect(isConsistent({ older: tree(9), newer: tree(8) }, log.proof(8, 9))).toBe(false);
  expect(isConsistent({ older: tree(0), newer: tree(8) }, [])).toBe(false);
});

function tree(size: number) {
  return { size, root: log.root(size) };
}

function flipped(hash: Buffer): Buffer {
  const other = Buffer.from(hash);
  other[5] = Number(other[5]) ^ 4;
  return other;
}
