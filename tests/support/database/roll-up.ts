import type pg from 'pg';
import { rollUpBatch } from '@/lib/activity/derived/roll-up/roll-up';
import { findSettledSequence } from '@/lib/activity/derived/watermark';
import { getDatabase } from '@/lib/platform/database/database';
import type { TestPartner } from '@/tests/support/records/partners';

/** Runs `work` on a connection of the background, as the application. */
export async function inBackground<T>(
  { scope }: Pick<TestPartner, 'scope'>,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await getDatabase().backgroundPool.connect(scope);
  return work(client).finally(() => client.release());
}

/** Adds a partner's activities to the counts, as the background does: all, or one batch of `batchSize`. */
export async function rollUpOf(
  partner: Pick<TestPartner, 'id' | 'scope'>,
  batchSize?: number,
): Promise<void> {
  await inBackground(partner, async (client) => {
    const settled = await findSettledSequence(client);
    if (settled === null) return;
    const next = () =>
      rollUpBatch(client, { partnerId: partner.id, settled, batchSize: batchSize ?? 200_000 });
    let count = await next();
    while (count && batchSize === undefined) count = await next();
  });
}
