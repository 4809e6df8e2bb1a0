import { getWitnessTexts } from '@/lib/platform/env/outside';
import type { PackSource } from '@/lib/evidence/packs/read-pack';
import { streamStatementDays } from '@/lib/evidence/statement/read-statement';
import { readDaysText } from '@/lib/proof/days/read-days-text';
import { formatProof } from '@/lib/proof/core/checkpoint';
import { inclusionRanges } from '@/lib/proof/core/merkle-tree';
import { readRoots, type ReadTile, type TileId } from '@/lib/proof/core/tiles';
import { readTile } from '@/lib/proof/read/read-tile';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { findLogKey } from './find-log-key';
import type { ArchiveFile } from './zip-stream';

/** The files that prove a pack, but for what its records say themselves. */
export async function* listProofFiles(
  source: PackSource,
): AsyncGenerator<ArchiveFile, void, undefined> {
  const { scope, pack, checkpoint, entries } = source;
  const prove = proverOf(source);
  yield text('proof/checkpoint', checkpoint.note);
  yield text('proof/key', `${(await findLogKey(scope, pack.size)) ?? ''}\n`);
  yield text(
    'proof/witnesses',
    getWitnessTexts()
      .keys.map((key) => `${key}\n`)
      .join(''),
  );
  const close = await readDaysText(scope, pack.size);
  if (close) {
    yield text('proof/close.json', close.close.line);
    yield text('proof/close.tlog-proof', await prove(close.close.position));
    yield text('proof/days.txt', close.text);
  }
  const { customerId, from, to } = pack;
  const subject = { customerId, period: { from, to }, checkpoint };
  for await (const { seal, text: dayText } of streamStatementDays(scope, subject)) {
    yield text(`proof/days/${seal.day}.json`, seal.line);
    yield text(`proof/days/${seal.day}.tlog-proof`, await prove(seal.position));
    if (dayText !== null) yield text(`proof/days/${seal.day}.txt`, dayText);
  }
  for (const { position } of entries)
    yield text(`proof/records/${position}.tlog-proof`, await prove(position));
}

function text(path: string, content: string): ArchiveFile {
  return { path, read: () => [content] };
}

/** Makes proofs of entries under a pack's checkpoint, reading tiles that they share once. */
function proverOf({
  scope,
  checkpoint: { size, note },
}: PackSource): (position: number) => Promise<string> {
  const remembered = rememberTiles(scope);
  return async (position) => {
    const hashes = await readRoots(inclusionRanges(position, size), { size, readTile: remembered });
    return formatProof({ index: position, hashes, checkpoint: note });
  };
}

// Proofs of entries near each other share their tiles. Each has 8 kB.
const MAX_TILES = 64;

function rememberTiles(tenant: Tenant): ReadTile {
  const tiles = new Map<string, Promise<Uint8Array>>();
  return (tile: TileId) => {
    const key = `${tile.level}/${tile.index}/${tile.width}`;
    const known = tiles.get(key) ?? readTile(tenant, tile);
    // What was used last is the last to go.
    tiles.delete(key);
    tiles.set(key, known);
    const [oldest] = tiles.keys();
    if (tiles.size > MAX_TILES && oldest !== undefined) tiles.delete(oldest);
    return known;
  };
}
