import { ApiError } from '@/lib/api/api-error';
import { handleTlogRequest, IMMUTABLE, notThere, withEntries } from '@/lib/api/tlog-request';
import type { Scope } from '@/lib/auth/scope';
import { parseTilePath, TILE_WIDTH, type TilePath } from '@/lib/proof/core/tiles';
import { formatBundle } from '@/lib/proof/entry/entry-bundle';
import { lineOf, readEntries } from '@/lib/proof/read/read-entries';
import { findTile } from '@/lib/proof/read/read-tile';

type Params = { params: Promise<{ path: string[] }> };

/** A tile of hashes, or a bundle of entries. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return handleTlogRequest(request, async (scope) => {
    const tile = parseTilePath((await params).path);
    if (!tile) throw notThere('There is no tile of this path: see C2SP tlog-tiles.');
    const bytes = await findBytes(scope, tile);
    if (!bytes) throw notThere('The log does not have as many entries yet.');
    const headers = { ...IMMUTABLE, 'Content-Type': 'application/octet-stream' };
    return new Response(new Uint8Array(bytes), { headers });
  });
}

function findBytes(scope: Scope, tile: TilePath): Promise<Uint8Array | null> {
  const { level, index, width } = tile;
  return level === null ? findBundle(scope, tile) : findTile(scope, { level, index, width });
}

async function findBundle(scope: Scope, { index, width }: TilePath): Promise<Uint8Array | null> {
  const position = index * TILE_WIDTH;
  if (!Number.isSafeInteger(position)) return null;
  const range = { position, count: width, take: lineOf };
  const lines = await withEntries(scope, () => readEntries(scope, range));
  if (lines.length < width) return null;
  const entries = lines.filter((line) => line !== null);
  if (entries.length < width)
    throw new ApiError('removed', {
      detail: `Records of ${width - entries.length} of these entries were removed by retention. Their hashes stay in the tiles of level 0.`,
    });
  return formatBundle(entries);
}
