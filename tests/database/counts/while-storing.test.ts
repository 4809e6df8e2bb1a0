import { expect, it } from 'vitest';
import { rollUpAfter } from '@/lib/activity/derived/background-roll-up';
import { chooseCountQuery } from '@/lib/activity/query/counts/count-query';
import { countByUser } from '@/lib/activity/query/facets';
import { countActivities } from '@/lib/activity/query/list-activities';
import { queryRows, sql } from '@/lib/platform/database/database';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { listMiscounts } from '@/tests/support/database/derived-checks';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = filterOf('from=2026-03-01&to=2026-03-31');

const recordOf = (batch: number, number: number) =>
  rawRecord({
    id: `${batch}-${number}`,
    originalCorrelationId: null,
    operationDate: `2026-03-${String(1 + (number % 28)).padStart(2, '0')}T${10 + (batch % 9)}:10:00Z`,
    userPrincipalName: `user-${number % 3}@x.example`,
  });

it('counts each activity once at any moment, while several store and others count', async () => {
  const partner = await makePartner();
  let [begun, stored, isStoring] = [0, 0, true];
  const store = async (batch: number) => {
    const records = Array.from({ length: 10 }, (_, number) => recordOf(batch, number));
    begun += records.length;
    stored += (await storeRaw(partner, records)).stored;
  };
  const writers = [0, 1, 2].map(async (writer) => {
    for (let batch = 0; batch < 8; batch += 1) await store(writer * 100 + batch);
  });
  const roll = async () => {
    while (isStoring) await rollUpOf(partner, 15);
  };
  const rollers = [roll(), roll()];
  const all = Promise.all(writers).then(() => (isStoring = false));
  let rounds = 0;
  for (; isStoring; rounds += 1) {
    const before = stored;
    const count = await countActivities(partner.scope, MARCH);
    expect(count).toBeGreaterThanOrEqual(before);
    expect(count).toBeLessThanOrEqual(begun);
  }
  await Promise.all([all, ...rollers]);
  expect(rounds).toBeGreaterThan(2);
  expect(await countActivities(partner.scope, MARCH)).toBe(240);
  expect(await listMiscounts(partner)).toEqual([]);
  const users = await countByUser(partner.scope, MARCH);
  expect(users.map(({ count }) => count)).toEqual([96, 72, 72]);
});

const INSERT = `
  INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name, actor_kind,
    resource_type, operation_type)
  VALUES ($1, $2, 'succeeded', '2026-03-09', 'ada@x.example', 'partner_user', 'order', 'x')`;

it('passes over nothing of a transaction that began earlier and ends later', async () => {
  const [partner, other] = [await makePartner(), await makePartner()];
  const count = () => countActivities(partner.scope, MARCH);
  await withOwner(async (late) => {
    await late.query('BEGIN');
    await late.query(INSERT, [partner.id, 'late']);
    await storeRaw(partner, [rawRecord(), rawRecord()]);
    await storeRaw(other, [rawRecord()]);
    expect(await rollUpAfter('', () => false)).toBe('');
    expect(await count()).toBe(2);
    await late.query('COMMIT');
  });
  expect(await count()).toBe(3);
  const last = await rollUpAfter('', () => false);
  expect(Number(last)).toBeGreaterThan(0);
  expect(await count()).toBe(3);
  const counted = await asOwner<{ partner_id: string; count: string }>(
    'SELECT partner_id, sum(count) AS count FROM activity_day GROUP BY 1 HAVING partner_id = ANY($1)',
    [[partner.id, other.id]],
  );
  expect(counted.map(({ count: sum }) => Number(sum)).sort()).toEqual([1, 3]);
  expect(await listMiscounts(partner)).toEqual([]);
});

it('counts what somebody stored and nobody counted yet from the activities, and the rest from the tables', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord(), rawRecord()]);
  await rollUpOf(partner);
  await storeRaw(partner, [rawRecord()]);
  await asOwner('UPDATE activity_day SET count = 1000 WHERE partner_id = $1', [partner.id]);
  expect(await countActivities(partner.scope, MARCH)).toBe(1001);
});

it.each(['2026-03-01T23:50:00Z', '2026-03-20T08:10:00Z'])(
  'counts once what gets counts between two queries, on a day that had none (%s)',
  async (operationDate) => {
    const partner = await makePartner();
    await storeRaw(partner, [rawRecord({ operationDate: '2026-03-10T12:00:00Z' })]);
    await rollUpOf(partner);
    const counted = await chooseCountQuery(partner.scope, { filter: MARCH, columns: ['status'] });
    const count = async () => {
      const rows = await queryRows<{ count: string }>(
        partner.scope,
        sql`SELECT sum(count) AS count FROM ${counted}`,
      );
      return Number(rows[0]?.count);
    };
    await storeRaw(partner, [rawRecord({ operationDate })]);
    expect(await count()).toBe(2);
    await rollUpOf(partner);
    expect(await count()).toBe(2);
    await storeRaw(partner, [rawRecord({ operationDate })]);
    expect(await count()).toBe(3);
  },
);
