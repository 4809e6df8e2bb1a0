import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { NoSlotError, type SlotOwner } from '@/lib/platform/process/fair-queue';
import { DOWNLOAD_LIMITS, SLOT_TIMEOUT_MS } from './download-slots';

const RETRY_MS = 100;

// One lock for each slot, of which the first that is free is taken. PostgreSQL frees it when the
// transaction ends, however that happens: also when the process is killed.
const TAKE_SLOT = `
  SELECT FROM generate_series(1, $2::int) AS slot
  WHERE pg_try_advisory_xact_lock(hashtextextended('download ' || $1 || ' ' || slot, 0))
  LIMIT 1`;

/**
 * Takes a download slot of a person and of a partner, for all processes on this database together,
 * until the open transaction of `client` ends. Throws NoSlotError, or the reason of the aborted
 * signal.
 */
export async function takeSharedDownloadSlots(
  client: pg.ClientBase,
  { partnerId, ownerId, signal }: SlotOwner & { signal?: AbortSignal },
): Promise<void> {
  const end = performance.now() + SLOT_TIMEOUT_MS;
  const take = async (level: 'owner' | 'partner', name: string) => {
    for (;;) {
      const { rowCount } = await client.query(TAKE_SLOT, [name, DOWNLOAD_LIMITS[level]]);
      if (rowCount) return;
      if (performance.now() >= end) throw new NoSlotError(level);
      await sleep(RETRY_MS, undefined, { signal });
    }
  };
  await take('owner', `${partnerId} ${ownerId}`);
  await take('partner', partnerId);
}
