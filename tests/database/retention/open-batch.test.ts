import type pg from 'pg';
import { expect, it } from 'vitest';
import { listActivities } from '@/lib/activity/query/list-activities';
import { countActivities } from '@/lib/activity/query/list-activities';
import { lockPolicy } from '@/lib/activity/retention/read-policy';
import { removeBatch } from '@/lib/activity/retention/removal/remove-batch';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { lockTexts } from '@/lib/activity/search/text-lock';
import { withTransaction } from '@/lib/platform/database/transaction';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { listMiscounts, listMisindexed } from '@/tests/support/database/derived-checks';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { hold, keepFor, listRecordIds, recordOn } from '@/tests/support/records/retention';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const FEBRUARY = filterOf('from=2024-02-01&to=2024-02-29');

/** Runs `work` while a batch has removed the partner's February of 2024 and is not committed. */
async function whileBatchIsOpen(partner: TestPartner, work: () => Promise<void>): Promise<void> {
  const remove = async (client: pg.Client) => {
    await lockPolicy(client, { partnerId: partner.id });
    await lockTexts(client);
    for (const day of ['2024-02-01', '2024-02-02']) {
      const batch = { partnerId: partner.id, day, after: null, size: 100 };
      expect(await removeBatch(client, batch)).toMatchObject({ removed: 1, position: null });
    }
    await work();
  };
  await withOwner((client) => withTransaction(client, () => remove(client)));
}

async function partnerWithFebruary(): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(partner, [recordOn('2024-02-01'), recordOn('2024-02-02'), recordOn('2025-02-02')]);
  await keepFor(partner, 24);
  return partner;
}

it('lets nobody wait who reads, searches, stores or indexes', async () => {
  const partner = await partnerWithFebruary();
  await whileBatchIsOpen(partner, async () => {
    // As it was before, until the batch is committed.
    expect(await countActivities(partner.scope, FEBRUARY)).toBe(2);
    expect((await listActivities(partner.scope, FEBRUARY)).activities).toHaveLength(2);
    expect(await countActivities(partner.scope, { ...FEBRUARY, q: 'exchange' })).toBe(2);
    const records = [recordOn('2024-02-03'), recordOn('2026-01-01')];
    expect(await storeRaw(partner, records)).toMatchObject({ stored: 2 });
    expect(await indexTexts(0)).toBeLessThan(2);
  });
  expect(await listRecordIds(partner)).toEqual(['on-2024-02-03', 'on-2025-02-02', 'on-2026-01-01']);
  expect(await listMiscounts(partner)).toEqual([]);
  expect(await listMisindexed(partner)).toEqual([]);
});

it('is waited for by who sets a hold, which then keeps all that is left', async () => {
  const partner = await partnerWithFebruary();
  let setting = Promise.resolve<unknown>(null);
  await whileBatchIsOpen(partner, async () => {
    setting = hold(partner, {});
    await expect
      .poll(() =>
        asOwner(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'
        AND datname = current_database() AND query LIKE '%retention_policy%'`),
      )
      .toHaveLength(1);
    expect(await asOwner('SELECT FROM legal_hold WHERE partner_id = $1', [partner.id])).toEqual([]);
  });
  await setting;
  expect(await asOwner('SELECT FROM legal_hold WHERE partner_id = $1', [partner.id])).toHaveLength(
    1,
  );
  expect(await listRecordIds(partner)).toEqual(['on-2025-02-02']);
});
