import { expect, it } from 'vitest';
import { createApiKey } from '@/lib/api-keys/changes';
import { asOwner } from '@/tests/support/database/as-owner';
import {
  startKillableDatabase,
  startKillableProduct,
} from '@/tests/support/durability/killable-product';
import { batchesOf, deliver, type Delivery } from '@/tests/support/durability/writer';
import { makePartner } from '@/tests/support/records/partners';

const WRITERS = [1, 2, 3, 4];
const BATCHES = 60;
const SIZE = 25;
const KILLS = 6;

it('stores every acknowledged record once while server and database are killed under four writers', async () => {
  const { killDatabase } = await startKillableDatabase();
  const { origin, killServer, untilWell } = await startKillableProduct();
  const partner = await makePartner();
  const key = await createApiKey(partner.scope, { actor: 'test', name: 'writers' });
  const deliveries: Delivery[] = [];
  const all = WRITERS.length * BATCHES;

  async function write(writer: number): Promise<void> {
    for (const batch of batchesOf(writer, { batches: BATCHES, size: SIZE })) {
      deliveries.push(await deliver(batch, { origin, key }));
    }
  }

  // Between two kills a random share of the work is done, so that each kill may hit any step.
  async function kill(): Promise<void> {
    for (let number = 0; number < KILLS; number += 1) {
      const due = ((number + Math.random()) / KILLS) * all * 0.9;
      await expect
        .poll(() => deliveries.length, { timeout: 60_000, interval: 1 })
        .toBeGreaterThan(due);
      await (number % 2 === 0 ? killServer() : killDatabase());
      await untilWell();
    }
  }

  await Promise.all([kill(), ...WRITERS.map(write)]);
  const sent = deliveries.flatMap(({ ids }) => ids).sort();
  expect(sent).toHaveLength(all * SIZE);
  const rows = await asOwner<{ id: string }>(
    `SELECT record_id AS id FROM activity
     WHERE partner_id = $1 AND record_id LIKE 'writer-%'`,
    [partner.id],
  );
  expect(rows.map(({ id }) => id).sort()).toEqual(sent);
  // The kills did interrupt requests, and none was acknowledged in part.
  expect(deliveries.filter(({ tries }) => tries > 1).length).toBeGreaterThan(0);
  for (const { stored, duplicates } of deliveries) {
    expect([stored, duplicates].sort((one, other) => one - other)).toEqual([0, SIZE]);
  }
});
