import { describe, expect, it } from 'vitest';
import { formatProof } from '@/lib/proof/core/checkpoint';
import {
  consistencyRanges,
  hashLeaf,
  inclusionRanges,
  rootOf,
  type LeafRange,
} from '@/lib/proof/core/merkle-tree';
import { formatVerifierKey, signNote, verifierOf } from '@/lib/proof/core/signed-note';
import { parseCheckpoint, parseProof } from '@/scripts/verify/core/checkpoint.mjs';
import { checkSignature, parseNote, parseVerifierKey } from '@/scripts/verify/core/note.mjs';
import {
  GrowingTree,
  isConsistent,
  leafHashOf,
  rootByInclusion,
} from '@/scripts/verify/core/tree.mjs';
import { testKey } from '@/tests/support/proof/seal';

const SIZES = Array.from({ length: 40 }, (_, at) => at);
const LEAVES = SIZES.map((at) => leafHashOf(`entry ${at}`));

const rootAt = (size: number) => rootOf(LEAVES.slice(0, size));
const rootsOf = (ranges: LeafRange[]) =>
  ranges.map(({ start, end }) => rootOf(LEAVES.slice(start, end)));

describe('a tree', () => {
  it('has the roots that the other implementation gives, at each size', () => {
    const tree = new GrowingTree();
    for (const [at, leaf] of LEAVES.entries()) {
      expect(tree.root()).toEqual(rootAt(at));
      expect(leaf).toEqual(hashLeaf(Buffer.from(`entry ${at}`)));
      tree.push(leaf);
    }
  });

  it('tells of each whole subtree, by its level and index', () => {
    const told: string[] = [];
    const tree = new GrowingTree(({ level, index }) => told.push(`${level}/${index}`));
    for (const leaf of LEAVES.slice(0, 8)) tree.push(leaf);
    expect(told).toEqual(['1/0', '1/1', '2/0', '1/2', '1/3', '2/1', '3/0']);
  });

  it('is shown to have each leaf, and no other one or place', () => {
    for (const size of SIZES.slice(1)) {
      for (let index = 0; index < size; index += 1) {
        const hashes = rootsOf(inclusionRanges(index, size));
        const leafHash = LEAVES[index] as Buffer;
        const proof = { index, size, leafHash, hashes };
        expect(rootByInclusion(proof)).toEqual(rootAt(size));
        expect(rootByInclusion({ ...proof, index: size })).toBeNull();
        expect(rootByInclusion({ ...proof, hashes: [...hashes, leafHash] })).toBeNull();
        if (hashes.length === 0) continue;
        expect(rootByInclusion({ ...proof, hashes: hashes.slice(1) })).not.toEqual(rootAt(size));
        expect(rootByInclusion({ ...proof, leafHash: hashes[0] as Buffer })).not.toEqual(
          rootAt(size),
        );
      }
    }
  });

  it('is shown to begin with each smaller one, and with no other', () => {
    for (const newSize of SIZES.slice(1)) {
      for (let oldSize = 1; oldSize < newSize; oldSize += 1) {
        const hashes = rootsOf(consistencyRanges(oldSize, newSize));
        const [oldRoot, newRoot] = [rootAt(oldSize), rootAt(newSize)];
        const proof = { oldSize, newSize, oldRoot, newRoot, hashes };
        expect(isConsistent(proof)).toBe(true);
        expect(isConsistent({ ...proof, oldRoot: newRoot })).toBe(false);
        expect(isConsistent({ ...proof, newRoot: oldRoot })).toBe(false);
        expect(isConsistent({ ...proof, hashes: hashes.slice(1) })).toBe(false);
        expect(isConsistent({ ...proof, hashes: [...hashes, oldRoot] })).toBe(false);
      }
    }
  });
});

describe('a note', () => {
  const text = 'log.example\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  const note = signNote(text, [testKey()]);
  const vkey = formatVerifierKey(verifierOf(testKey()));

  it('is verified by the example of the specification', () => {
    const example =
      'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
    const key = parseVerifierKey(
      'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    );
    const parsed = parseNote(example);
    expect(key && parsed && checkSignature(parsed, key)).toBe('right');
    const changed = parseNote(example.replace('This', 'That'));
    expect(key && changed && checkSignature(changed, key)).toBe('wrong');
  });

  it('is read as the checkpoint that it states', () => {
    expect(parseCheckpoint(note)).toMatchObject({ origin: 'log.example', size: 3 });
    const key = parseVerifierKey(vkey);
    const other = parseVerifierKey(formatVerifierKey(verifierOf(testKey(2))));
    const parsed = parseNote(note);
    expect(key && parsed && checkSignature(parsed, key)).toBe('right');
    expect(other && parsed && checkSignature(parsed, other)).toBe('absent');
  });

  it.each([
    ['nothing', ''],
    ['cut short', note.slice(0, -3)],
    ['without a signature', text],
    ['without an empty line', note.replace('\n\n', '\n')],
    ['with a carriage return', note.replaceAll('\n', '\r\n')],
    ['with a size that is no number', note.replace('\n3\n', '\n03\n')],
    ['with a root that is none', note.replace('CsUY', 'Cs')],
  ])('that is none is refused: %s', (_, bad) => {
    expect(parseCheckpoint(bad)).toBeNull();
  });

  it.each([vkey.replace('+', '-'), vkey.slice(0, -4), vkey.replace(/\+\w{8}\+/, '+00000000+'), ''])(
    'is verified by no key such as %s',
    (bad) => {
      expect(parseVerifierKey(bad)).toBeNull();
    },
  );

  it('with a proof before it is read, and not one that is cut', () => {
    const hashes = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const proof = formatProof({ index: 2, hashes, checkpoint: note });
    expect(parseProof(proof)).toMatchObject({ index: 2, hashes });
    expect(parseProof(proof.replace('index 2\n', 'extra AAAA\nindex 2\n'))).toMatchObject({
      index: 2,
      extra: Buffer.alloc(3),
    });
    expect(parseProof(proof.slice(0, -2))).toBeNull();
    expect(parseProof(proof.replace('@v1', '@v2'))).toBeNull();
    expect(parseProof(proof.replace('index 2', 'index -2'))).toBeNull();
  });
});
