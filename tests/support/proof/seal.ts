import { createHash } from 'node:crypto';
import { findSettledSequence } from '@/lib/activity/derived/watermark';
import { SEED_BYTES } from '@/lib/proof/entry/activity-entry';
import type { SignerKey } from '@/lib/proof/core/signed-note';
import type { ProofKeys } from '@/lib/proof/keys/proof-keys';
import { sealBatch, type Sealing } from '@/lib/proof/sealing/seal';
import { inBackground } from '@/tests/support/database/roll-up';
import type { TestPartner } from '@/tests/support/records/partners';

/** A key of tests: each number gives another. */
export function testKey(number = 1): SignerKey {
  return { name: 'log.example', seed: Buffer.alloc(32, number) };
}

/** The keys of tests, as a file with one key holds them. */
export const TEST_KEYS: ProofKeys = { current: testKey(), previous: null };

let seeds = 0;

// The same in each run: of 256 random changes of a field the byte that is kept of it misses one.
function makeSeed(): Buffer {
  seeds += 1;
  return createHash('sha256').update(`seed ${seeds}`).digest().subarray(0, SEED_BYTES);
}

/** Seals all that a partner has stored, as the sealer does; returns how many activities. */
export async function sealOf(
  partner: Pick<TestPartner, 'id' | 'scope'>,
  options: Partial<Omit<Sealing, 'partnerId' | 'settled'>> = {},
): Promise<number> {
  return inBackground(partner, async (client) => {
    const settled = await findSettledSequence(client);
    if (settled === null) throw new Error('Somebody may still store activities.');
    let sum = 0;
    for (;;) {
      const sealing = { partnerId: partner.id, keys: TEST_KEYS, settled, makeSeed, ...options };
      const count = await sealBatch(client, sealing);
      if (count === null) throw new Error('Somebody else seals.');
      sum += count;
      if (count === 0) return sum;
    }
  });
}
