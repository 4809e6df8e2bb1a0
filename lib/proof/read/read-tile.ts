import { queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { HASH_BYTES } from '@/lib/proof/core/merkle-tree';
import { TILE_WIDTH, type TileId } from '@/lib/proof/core/tiles';

/** The hashes of a tile of a partner's log, one after the other; null when there are not as many yet. */
export async function findTile(
  scope: Tenant,
  { level, index, width }: TileId,
): Promise<Uint8Array | null> {
  const first = index * TILE_WIDTH;
  // No log has as many entries.
  if (!Number.isSafeInteger(first * TILE_WIDTH)) return null;
  const last = first + TILE_WIDTH - 1;
  const rows = await queryRows<{ hashes: Uint8Array }>(
    scope,
    level === 0
      ? sql`SELECT leaf_hashes AS hashes FROM tlog_run
          WHERE partner_id = ${scope.partnerId}::uuid AND position BETWEEN ${first} AND ${last}
          ORDER BY position`
      : sql`SELECT hash AS hashes FROM tlog_node
          WHERE partner_id = ${scope.partnerId}::uuid AND level = ${level}
            AND index BETWEEN ${first} AND ${last} ORDER BY index`,
  );
  const hashes = Buffer.concat(rows.map((row) => row.hashes));
  const size = width * HASH_BYTES;
  return hashes.byteLength < size ? null : hashes.subarray(0, size);
}

/** The same where the tile must be there. */
export async function readTile(scope: Tenant, tile: TileId): Promise<Uint8Array> {
  const hashes = await findTile(scope, tile);
  if (hashes) return hashes;
  throw new Error(`The log of ${scope.partnerId} lacks tile ${tile.index} of level ${tile.level}.`);
}
