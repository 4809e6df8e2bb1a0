import { findSettledSequence } from '@/lib/activity/derived/watermark';
import { sealBatch } from '@/lib/proof/sealing/seal';
import { getDatabase } from '@/lib/platform/database/database';
import type { TestPartner } from '@/tests/support/records/partners';

/** The keys of the logs of tests. */
export const TEST_KEYS = {
  current: { name: 'log.tailspin.example', seed: Buffer.alloc(32, 7) },
  previous: null,
};

/** Seals all that the partner has stored, at an instant; returns the size of the checkpoint. */
export async function sealLog(
  { id: partnerId }: TestPartner,
  instant: Date = new Date('2026-03-20T12:00:00Z'),
): Promise<number> {
  const client = await getDatabase().backgroundPool.connect({ partnerId });
  try {
    const settled = await findSettledSequence(client);
    if (settled === null) throw new Error('Somebody is still storing.');
    await sealBatch(client, { partnerId, keys: TEST_KEYS, settled, instant });
    const { rows } = await client.query<{ size: string }>(
      'SELECT max(size) AS size FROM tlog_checkpoint WHERE partner_id = $1',
      [partnerId],
    );
    return Number(rows[0]?.size);
  } finally {
    client.release();
  }
}
