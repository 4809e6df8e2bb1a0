import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { noteTooBusy } from '@/lib/platform/database/connections/noted-outage';
import { FairShares, SharesFull } from '@/lib/platform/process/fair-shares';
import type { ActivityHead } from '@/lib/activity/activity';
import { HELD_BYTES } from './stored-record';

// Of one process: what is looked through at once takes ten times as much memory, so that one of the
// largest records, or many usual ones, are.
const MOST_BYTES = 8 * 1024 * 1024;
const PARTNERS_BYTES = 4 * 1024 * 1024;
const LARGE = 256 * 1024;
const PATIENCE_MS = 60_000;

// Pages are bundled apart from each other, but share what is global.
const kept = globalThis as typeof globalThis & { activityLogReads?: FairShares };

/**
 * Reads and looks through what an activity holds, a large one when it is its turn: partners take
 * turns, and what all hold at once is bounded. Throws SharesFull after a minute, and notes that
 * for the answer to the request.
 */
export async function inTurnOfLarge<T>(
  { scope, head }: { scope: Scope; head: Pick<ActivityHead, 'recordId' | 'sequence'> },
  work: () => Promise<T>,
): Promise<T> {
  const [row] = await queryRows<{ bytes: string }>(sql`
    SELECT held.bytes FROM activity ${HELD_BYTES}
    WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${head.recordId}
      AND sequence = ${head.sequence}::bigint`);
  const weight = Number(row?.bytes ?? 0);
  if (weight < LARGE) return work();
  const sharer = { partnerId: scope.partnerId, holderId: '' };
  const end = await reads()
    .take({ ...sharer, weight, patienceMs: PATIENCE_MS })
    .catch((error: unknown) => {
      if (error instanceof SharesFull) noteTooBusy();
      throw error;
    });
  try {
    return await work();
  } finally {
    end();
  }
}

function reads(): FairShares {
  kept.activityLogReads ??= new FairShares({
    all: { places: 16, weight: MOST_BYTES },
    partner: { places: 16, weight: PARTNERS_BYTES },
    holder: { places: 16, weight: PARTNERS_BYTES },
  });
  return kept.activityLogReads;
}
