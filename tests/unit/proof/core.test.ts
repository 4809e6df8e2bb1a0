import { describe, expect, it } from 'vitest';
import { formatCheckpoint, formatProof, parseCheckpoint } from '@/lib/proof/core/checkpoint';
import {
  consistencyRanges,
  EMPTY_ROOT,
  hashChildren,
  hashLeaf,
  inclusionRanges,
  rootOf,
} from '@/lib/proof/core/merkle-tree';
import {
  cosign,
  cosignatureTime,
  formatVerifierKey,
  isSignedBy,
  parseNote,
  parseVerifierKey,
  signNote,
  verifierOf,
} from '@/lib/proof/core/signed-note';
import { parseTilePath, readRoots, TILE_WIDTH, type TileId } from '@/lib/proof/core/tiles';
import { formatSignerKey } from '@/lib/proof/keys/signer-key';
import { LogTree } from '@/lib/proof/sealing/log-tree';
import { testKey } from '@/tests/support/proof/seal';

const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, at) => hashLeaf(Buffer.from(`entry ${at}`)));

// As RFC 6962 says it, word for word.
function treeHash(leaves: Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return EMPTY_ROOT;
  if (leaves.length === 1) return only;
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return hashChildren(treeHash(leaves.slice(0, half)), treeHash(leaves.slice(half)));
}

const SIZES = [1, 2, 3, 7, 8, 255, 256, 257, 600, 1000];

describe('the tree', () => {
  it('has the hashes that everybody knows', () => {
    expect(EMPTY_ROOT.toString('hex')).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/);
    expect(hashLeaf(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it.each(SIZES)(
    'of %i leaves has the root that RFC 6962 defines, however it was built',
    (size) => {
      const tree = new LogTree(0, []);
      for (let at = 0; at < size; at += 1) tree.append(`entry ${at}`);
      expect(tree.root).toEqual(treeHash(leavesOf(size)));
      expect(rootOf(leavesOf(size))).toEqual(treeHash(leavesOf(size)));
    },
  );

  it.each(SIZES)('of %i leaves proves each of them', async (size) => {
    const leaves = leavesOf(size);
    const readTile = tilesOf(leaves);
    for (const index of [0, 1, 254, 255, 256, size - 2, size - 1]) {
      if (index < 0 || index >= size) continue;
      const ranges = inclusionRanges(index, size);
      const path = await readRoots(ranges, { size, readTile });
      const root = path.reduce((hash, other, at) => {
        const isLeft = (ranges[at]?.start ?? 0) < index;
        return isLeft ? hashChildren(other, hash) : hashChildren(hash, other);
      }, leaves[index] ?? EMPTY_ROOT);
      expect(root).toEqual(treeHash(leaves));
    }
  });

  it('proves that it begins with an older one by the hashes of RFC 6962', () => {
    expect(consistencyRanges(3, 7)).toEqual([
      { start: 2, end: 3 },
      { start: 3, end: 4 },
      { start: 0, end: 2 },
      { start: 4, end: 7 },
    ]);
    expect(consistencyRanges(4, 7)).toEqual([{ start: 4, end: 7 }]);
    expect(consistencyRanges(6, 7)).toEqual([
      { start: 4, end: 6 },
      { start: 6, end: 7 },
      { start: 0, end: 4 },
    ]);
    expect(consistencyRanges(7, 7)).toEqual([]);
  });
});

function tilesOf(leaves: Buffer[]) {
  return async ({ level, index, width }: TileId): Promise<Uint8Array> => {
    const span = TILE_WIDTH ** level;
    const hashes = Array.from({ length: width }, (_, at) => {
      const start = (index * TILE_WIDTH + at) * span;
      return treeHash(leaves.slice(start, start + span));
    });
    return Buffer.concat(hashes);
  };
}

describe('paths of tiles', () => {
  it.each([
    ['0/000', { level: 0, index: 0, width: 256 }],
    ['63/000.p/1', { level: 63, index: 0, width: 1 }],
    ['1/x001/x234/067', { level: 1, index: 1_234_067, width: 256 }],
    ['0/x001/002.p/255', { level: 0, index: 1002, width: 255 }],
    ['entries/000.p/17', { level: null, index: 0, width: 17 }],
  ])('%s names a tile', (path, tile) => {
    expect(parseTilePath(path.split('/'))).toEqual(tile);
  });

  it.each([
    '',
    '0',
    '64/000',
    '00/000',
    '0/00',
    '0/1',
    '0/x000/001',
    '0/x001',
    '0/001/002',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/01',
    '0/000.p',
    '0/x001.p/002/3',
    '-1/000',
    'entries',
    `0/${'x001/'.repeat(9)}000`,
  ])('%j names none', (path) => {
    expect(parseTilePath(path.split('/'))).toBeNull();
  });
});

describe('notes', () => {
  // The example of C2SP signed-note.
  const FOO_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
  const FOO_NOTE =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

  it('of others are read as they are', () => {
    const key = parseVerifierKey(FOO_KEY);
    const note = parseNote(FOO_NOTE);
    if (!key || !note) throw new Error('They were not read.');
    expect(formatVerifierKey(key)).toBe(FOO_KEY);
    expect(isSignedBy(note, key)).toBe(true);
    expect(isSignedBy({ ...note, text: 'This is another message.\n' }, key)).toBe(false);
  });

  it('are signed by a key and cosigned by a witness, and by nobody else', () => {
    const text = formatCheckpoint({ origin: 'log.example', size: 3, root: EMPTY_ROOT });
    const [log, witness] = [testKey(1), { ...testKey(2), name: 'witness.example' }];
    const time = 1_700_000_000;
    const note = parseNote(signNote(text, [log]) + cosign(text, { signer: witness, time }));
    if (!note) throw new Error('It was not read.');
    expect(isSignedBy(note, verifierOf(log))).toBe(true);
    expect(isSignedBy(note, verifierOf(witness, 'cosignature'))).toBe(true);
    expect(isSignedBy(note, verifierOf(witness))).toBe(false);
    expect(isSignedBy(note, verifierOf({ ...log, seed: testKey(3).seed }))).toBe(false);
    expect(note.signatures.slice(1).map(cosignatureTime)).toEqual([time]);
    expect(parseCheckpoint(note.text)).toEqual({
      origin: 'log.example',
      size: 3,
      root: EMPTY_ROOT,
    });
  });

  it.each(['', 'text', 'text\n', 'text\n\n', 'text\n\nsigned\n', `${FOO_NOTE}x`])(
    '%j is none',
    (text) => {
      expect(parseNote(text)).toBeNull();
    },
  );

  it.each([
    'a\n',
    'a\n-1\n',
    'a\n01\nx\n',
    `a\n1\n${'A'.repeat(40)}\n`,
    `\n1\n${'A'.repeat(43)}=\n`,
  ])('%j is no checkpoint', (text) => {
    expect(parseCheckpoint(text)).toBeNull();
  });

  it('bear a key that Go reads, too', () => {
    expect(formatSignerKey(testKey())).toMatch(
      /^PRIVATE\+KEY\+log\.example\+[0-9a-f]{8}\+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB$/,
    );
  });
});

it('a proof has the position, the hashes and the checkpoint', () => {
  expect(formatProof({ index: 7, hashes: [Buffer.alloc(32)], checkpoint: 'a\n' })).toBe(
    `c2sp.org/tlog-proof@v1\nindex 7\n${'A'.repeat(43)}=\n\na\n`,
  );
});
