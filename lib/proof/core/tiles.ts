import {
  foldRight,
  HASH_BYTES,
  rootOfFull,
  subtreesOf,
  type LeafRange,
  type Subtree,
} from './merkle-tree';

/** How many hashes a tile has; the root of a full one is a hash of the level above. */
export const TILE_WIDTH = 256;

const TILE_HEIGHT = 8;

/** Which tile: its level, its index, and how many hashes it has (C2SP tlog-tiles). */
export type TileId = { level: number; index: number; width: number };

/** Reads the hashes of a tile, one after the other: at least `width`. */
export type ReadTile = (tile: TileId) => Promise<Uint8Array>;

/**
 * The tile that a path names, such as `['0', 'x001', '234.p', '5']`; `level` is null for a bundle of
 * entries (`['entries', '000']`). Null when it names none.
 */
export function parseTilePath([level, ...rest]: string[]): TilePath | null {
  const isPartial = rest.at(-2)?.endsWith('.p') === true;
  const width = isPartial ? parseNumber(rest.at(-1) ?? '', WIDTH) : TILE_WIDTH;
  const elements = isPartial ? [...rest.slice(0, -2), rest.at(-2)?.slice(0, -2) ?? ''] : rest;
  const index = parseIndex(elements);
  if (index === null || width === null) return null;
  if (level === 'entries') return { level: null, index, width };
  const number = parseNumber(level ?? '', LEVEL);
  return number === null ? null : { level: number, index, width };
}

export type TilePath = Omit<TileId, 'level'> & { level: number | null };

/** The hashes of a tile, in order. */
export function splitHashes(hashes: Uint8Array): Uint8Array[] {
  return Array.from({ length: hashes.byteLength / HASH_BYTES }, (_, at) =>
    hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}

/** The roots of ranges of leaves, from the tiles of a tree of `size` or more leaves. */
export async function readRoots(
  ranges: LeafRange[],
  { size, readTile }: { size: number; readTile: ReadTile },
): Promise<Buffer[]> {
  const read = remember(readTile, size);
  return Promise.all(
    ranges.map(async (range) =>
      foldRight(await Promise.all(subtreesOf(range).map((subtree) => readSubtree(subtree, read)))),
    ),
  );
}

type ReadHashes = (level: number, index: number) => Promise<Uint8Array[]>;

// The hashes of a subtree lie in one tile.
async function readSubtree({ level, index }: Subtree, read: ReadHashes): Promise<Uint8Array> {
  const height = level % TILE_HEIGHT;
  const first = index * 2 ** height;
  const hashes = await read((level - height) / TILE_HEIGHT, Math.floor(first / TILE_WIDTH));
  const start = first % TILE_WIDTH;
  return rootOfFull(hashes.slice(start, start + 2 ** height));
}

function remember(readTile: ReadTile, size: number): ReadHashes {
  const known = new Map<string, Promise<Uint8Array[]>>();
  return (level, index) => {
    const key = `${level}/${index}`;
    const tile = { level, index, width: tileWidth({ level, index }, size) };
    const hashes = known.get(key) ?? readTile(tile).then(splitHashes);
    known.set(key, hashes);
    return hashes;
  };
}

/** How many hashes a tile has in a tree of `size` leaves; 0 or less for none. */
export function tileWidth({ level, index }: Omit<TileId, 'width'>, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH);
}

const NUMBER = /^(0|[1-9]\d*)$/;
const LEVEL = { min: 0, max: 63 };
const WIDTH = { min: 1, max: TILE_WIDTH - 1 };

function parseNumber(text: string, { min, max }: { min: number; max: number }): number | null {
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return number >= min && number <= max ? number : null;
}

// `x001/x234/067` is 1,234,067. No tree has an index of more than five elements.
function parseIndex(elements: string[]): number | null {
  const last = elements.length - 1;
  const isIndex = elements.every((element, at) =>
    at === last ? /^\d{3}$/.test(element) : /^x\d{3}$/.test(element),
  );
  const isShortest = elements.length === 1 || elements[0] !== 'x000';
  if (!isIndex || !isShortest || elements.length === 0 || elements.length > 5) return null;
  return Number(elements.map((element) => element.slice(-3)).join(''));
}
