import { expect, it } from 'vitest';
import { countActivities, listActivities } from '@/lib/activity/query/list-activities';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { withTransaction } from '@/lib/platform/database/transaction';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';
import { ownerPool } from '@/tests/support/database/as-owner';

useDatabase();

const ADATUM_IN_MARCH = filterOf('from=2026-03-01&to=2026-03-31&q=adatum');

async function countWaiting(): Promise<number> {
  const { rows } = await ownerPool().query<{ count: string }>(
    'SELECT count(*) FROM activity_text_new',
  );
  return Number(rows[0]?.count);
}

async function makePartnerWith(count: number): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: count }, () => rawRecord()),
  );
  return partner;
}

it('moves waiting texts into the index, where they are still found', async () => {
  const partner = await makePartnerWith(60);
  const before = await listActivities(partner.scope, ADATUM_IN_MARCH);
  expect(await indexTexts(0)).toBe(60);
  expect(await countWaiting()).toBe(0);
  expect(await listActivities(partner.scope, ADATUM_IN_MARCH)).toEqual(before);
  expect(await countActivities(partner.scope, ADATUM_IN_MARCH)).toBe(60);
  expect(await indexTexts(0)).toBe(0);
});

it('lets a few texts wait, which are found as well', async () => {
  const partner = await makePartnerWith(3);
  expect(await indexTexts()).toBe(0);
  expect(await countWaiting()).toBe(3);
  expect(await countActivities(partner.scope, ADATUM_IN_MARCH)).toBe(3);
  await indexTexts(0);
});

it('leaves the texts to another process that is moving some', async () => {
  await makePartnerWith(2);
  const client = await ownerPool().connect();
  try {
    await withTransaction(client, async () => {
      await client.query('SELECT pg_advisory_xact_lock(7270738)');
      expect(await indexTexts(0)).toBe(0);
    });
    expect(await indexTexts(0)).toBe(2);
  } finally {
    client.release();
  }
});

it('finds each text once at every moment while texts move', async () => {
  const partner = await makePartnerWith(200);
  const counts = new Set<number>();
  let isMoving = true;
  const looking = (async () => {
    while (isMoving) counts.add(await countActivities(partner.scope, ADATUM_IN_MARCH));
  })();
  await indexTexts(0);
  isMoving = false;
  await looking;
  expect([...counts]).toEqual([200]);
});
