import { describe, expect, it } from 'vitest';
import { applyRetention, planRetention } from '@/lib/activity/retention/removal/apply-retention';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { releaseHold } from '@/lib/activity/retention/change-hold';
import { getRetentionPolicy } from '@/lib/activity/retention/read-policy';
import { countActivities } from '@/lib/activity/query/list-activities';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { listMiscounts, listMisindexed } from '@/tests/support/database/derived-checks';
import { useDatabase } from '@/tests/support/database/use-database';
import { WINGTIP } from '@/tests/support/records/audit-records';
import {
  makePartner,
  storeRaw,
  TEST_KEY,
  type TestPartner,
} from '@/tests/support/records/partners';
import {
  ADMIN,
  hold,
  INSTANT,
  keepFor,
  listRecordIds,
  listRemovals,
  partnerWith,
  recordOn,
  removeExpired,
} from '@/tests/support/records/retention';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const ALL_TIME = 'from=2020-01-01&to=2026-12-31';

/** The rows that belong to no activity, table by table. */
async function countOrphans(partner: TestPartner): Promise<number[]> {
  const tables = ['activity_source', 'activity_text', 'activity_text_new'];
  const counts = tables.map((table) =>
    asOwner<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${table} WHERE partner_id = $1 AND NOT EXISTS (
         SELECT FROM activity WHERE (activity.partner_id, activity.occurred_at, activity.sequence)
           = (${table}.partner_id, ${table}.occurred_at, ${table}.sequence))`,
      [partner.id],
    ),
  );
  return (await Promise.all(counts)).map(([row]) => row?.count ?? -1);
}

it('removes whole months that ended before the age of the policy, and nothing without a policy', async () => {
  const days = ['2023-12-31', '2024-02-29', '2024-03-01', '2026-03-01'];
  const partner = await partnerWith(days);
  const other = await partnerWith(days);
  expect(await removeExpired(partner)).toBe(0);
  await keepFor(partner, 24);
  expect(await removeExpired(partner)).toBe(2);
  expect(await listRecordIds(partner)).toEqual(['on-2024-03-01', 'on-2026-03-01']);
  expect(await listRecordIds(other)).toHaveLength(4);
  expect(await getRetentionPolicy(partner.scope)).toMatchObject({ removedBefore: '2024-03-01' });
  expect(await getRetentionPolicy(other.scope)).toMatchObject({ removedBefore: null });
  expect(await removeExpired(partner)).toBe(0);
});

it('leaves counts, searches and sources right, of waiting and of indexed texts', async () => {
  const partner = await makePartner();
  const days = Array.from(
    { length: 25 },
    (_, day) => `2024-02-${String(day + 1).padStart(2, '0')}`,
  );
  const records = [...days, '2025-05-05'].map((day) => recordOn(day));
  await storeRaw(partner, records.slice(0, 12));
  await indexTexts(0);
  await storeRaw(partner, records.slice(12));
  await storeRaw(partner, records, { ...TEST_KEY, name: 'another key' });
  await keepFor(partner, 24);
  expect(await removeExpired(partner, { batchSize: 4 })).toBe(25);
  expect(await listMiscounts(partner)).toEqual([]);
  expect(await listMisindexed(partner)).toEqual([]);
  expect(await countOrphans(partner)).toEqual([0, 0, 0]);
  for (const query of ['', '&q=exchange', '&customer=' + String(records[0]?.customerId)])
    expect(await countActivities(partner.scope, filterOf(ALL_TIME + query))).toBe(1);
});

describe('legal holds', () => {
  it('keep one customer’s records of their period; records without a customer go', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [
      recordOn('2024-01-31'),
      recordOn('2024-02-01'),
      recordOn('2024-02-10'),
      recordOn('2024-02-11'),
      recordOn('2024-02-05', { id: 'other', customerId: WINGTIP.id, customerName: 'Wingtip' }),
      recordOn('2024-02-06', { id: 'none', customerId: null, customerName: null }),
    ]);
    await keepFor(partner, 24);
    await hold(partner, { from: '2024-02-01', to: '2024-02-10' });
    expect(await removeExpired(partner)).toBe(4);
    expect(await listRecordIds(partner)).toEqual(['on-2024-02-01', 'on-2024-02-10']);
    expect(await listMiscounts(partner)).toEqual([]);
  });

  it('hold on until released, and of two holds the second still does', async () => {
    const partner = await partnerWith(['2024-01-10', '2024-02-10']);
    await keepFor(partner, 24);
    const [first, second] = [await hold(partner, {}), await hold(partner, { to: '2024-01-31' })];
    expect(await removeExpired(partner)).toBe(0);
    const change = { scope: partner.scope, actor: ADMIN };
    expect(await releaseHold(change, first)).toEqual(expect.any(String));
    expect(await releaseHold(change, first)).toBeNull();
    expect(await removeExpired(partner)).toBe(1);
    expect(await listRecordIds(partner)).toEqual(['on-2024-01-10']);
    await releaseHold(change, second);
    expect(await removeExpired(partner)).toBe(1);
  });
});

it('leaves a month that a longer policy keeps by the time it is reached', async () => {
  const partner = await partnerWith(['2024-01-01', '2024-02-01']);
  await keepFor(partner, 24);
  const removed = await withOwner(async (client) => {
    const plan = await planRetention(client, { partnerId: partner.id, instant: INSTANT });
    await keepFor(partner, 26);
    return applyRetention(client, { ...plan, actor: 'operator', instant: INSTANT });
  });
  expect(removed).toBe(0);
  expect(await listRecordIds(partner)).toHaveLength(2);
  expect(await listRemovals(partner)).toEqual([]);
});
