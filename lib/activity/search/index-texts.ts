import type pg from 'pg';
import { findLastSequence, findSettledSequence } from '@/lib/activity/derived/watermark';
import { listPartners } from '@/lib/partners/queries';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { getDatabase } from '@/lib/platform/database/database';
import { inTransaction } from '@/lib/platform/database/transaction';
import { indexSegment } from './index/index-segment';
import { SEGMENT_TEXTS } from './index/segment-builder';
import { findLastIndexed } from './index/unindex';
import { moveWaiting } from './move-waiting';
import { tryLockTexts } from './text-lock';

/**
 * Moves each partner's waiting texts to the others, and indexes a segment of those when there are at least
 * `minTexts`. A text can be found at any moment. Returns the number of texts; 0 also when another
 * process is at it.
 */
export async function indexTexts(minTexts = SEGMENT_TEXTS): Promise<number> {
  let count = 0;
  for (const { id: partnerId } of await listPartners()) {
    const tenant = { partnerId, pool: getDatabase().backgroundPool };
    const moved = await inTransaction(tenant, (client) => moveWaiting(client, partnerId));
    if (moved > 0) counted.delete(partnerId);
    count += moved + (await indexTextsOf({ partnerId, minTexts }));
  }
  return count;
}

// Counting what is not indexed takes as long as there is much of it. How many there were, and which
// sequence was the last then: since then there came no more than activities of anybody.
const counted = new Map<string, { count: number; last: bigint }>();

type Indexed = Tenant & { minTexts: number };

async function indexTextsOf(tenant: Indexed): Promise<number> {
  const client = await getDatabase().backgroundPool.connect(tenant);
  let settled: string | null;
  try {
    if (!(await hasEnough(client, tenant))) return 0;
    settled = await findSettledSequence(client);
  } finally {
    client.release();
  }
  if (settled === null) return 0;
  counted.delete(tenant.partnerId);
  return indexUpTo(tenant, settled);
}

async function hasEnough(
  client: pg.ClientBase,
  { partnerId, minTexts }: Indexed,
): Promise<boolean> {
  const last = BigInt((await findLastSequence(client)) ?? 0);
  const known = counted.get(partnerId);
  if (known && known.count + Number(last - known.last) < minTexts) return false;
  const { rowCount } = await client.query(
    'SELECT FROM activity_text WHERE partner_id = $1 AND sequence > $2 LIMIT $3',
    [partnerId, await findLastIndexed(client, partnerId), Math.max(1, minTexts)],
  );
  const count = rowCount ?? 0;
  counted.set(partnerId, { count, last });
  return count >= Math.max(1, minTexts);
}

function indexUpTo({ partnerId, minTexts }: Indexed, settled: string): Promise<number> {
  return inTransaction({ partnerId, pool: getDatabase().backgroundPool }, async (client) => {
    if (!(await tryLockTexts(client))) return 0;
    const after = await findLastIndexed(client, partnerId);
    return indexSegment(client, { partnerId, after, to: settled, minTexts });
  });
}
