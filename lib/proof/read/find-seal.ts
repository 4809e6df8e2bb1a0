import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { findCheckpoint } from './find-checkpoint';
import { findPosition } from './find-position';

/**
 * Since when an activity is proven: the position of its entry, when the first checkpoint that has it was
 * signed (UTC, ISO 8601), of how many entries that is, and which witnesses cosigned it.
 */
export type Seal = { position: number; since: string; size: number; witnesses: string[] };

/** The seal of the activity with a sequence; null while it has none. */
export async function findSeal(scope: Tenant, sequence: string): Promise<Seal | null> {
  const position = await findPosition(scope, sequence);
  if (position === null) return null;
  const first = await findCheckpoint(scope, { atLeast: position + 1 });
  return first && { position, since: first.at, size: first.size, witnesses: first.witnesses };
}
