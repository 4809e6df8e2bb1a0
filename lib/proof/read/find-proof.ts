import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { formatProof } from '@/lib/proof/core/checkpoint';
import { inclusionRanges } from '@/lib/proof/core/merkle-tree';
import { readRoots } from '@/lib/proof/core/tiles';
import { findCheckpoint, type SignedHead } from './find-checkpoint';
import { readTile } from './read-tile';

/**
 * The proof (C2SP tlog-proof) that a partner's log has the entry at a position, under the newest
 * checkpoint, or under the one that is given; null when that has no such entry.
 */
export async function findProof(
  scope: Tenant,
  { position, checkpoint }: { position: number; checkpoint?: SignedHead },
): Promise<string | null> {
  const head = checkpoint ?? (await findCheckpoint(scope));
  if (!head || position >= head.size) return null;
  const { size, note } = head;
  const hashes = await readRoots(inclusionRanges(position, size), {
    size,
    readTile: (tile) => readTile(scope, tile),
  });
  return formatProof({ index: position, hashes, checkpoint: note });
}
