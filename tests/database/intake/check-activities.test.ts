import type pg from 'pg';
import { beforeEach, expect, it } from 'vitest';
import { repairDerived } from '@/lib/activity/derived/repair-derived';
import { recountDay } from '@/lib/activity/derived/roll-up/recount';
import { withTransaction } from '@/lib/platform/database/transaction';
import { getDatabase } from '@/lib/platform/database/database';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { listMiscounts, listMisindexed } from '@/tests/support/database/derived-checks';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

let partner: TestPartner;

const numberedRecord = (number: number) =>
  rawRecord({
    id: `record-${number}`,
    originalCorrelationId: null,
    operationDate: `2026-03-0${1 + (number % 3)}T1${number % 7}:00:00Z`,
    operationStatus: number % 2 ? 'succeeded' : 'failed',
  });

const asApplication = async <T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> => {
  const client = await getDatabase().backgroundPool.connect(partner.scope);
  return work(client).finally(() => client.release());
};

const checkAsApplication = () =>
  asApplication((client) => repairDerived(client, { onlyPartnerId: partner.id }));

const checkAsOwner = () => withOwner((client) => repairDerived(client, { isFull: true }));

async function expectAllRight(): Promise<void> {
  expect(await listMiscounts(partner)).toEqual([]);
  expect(await listMisindexed(partner)).toEqual([]);
}

beforeEach(async () => {
  partner = await makePartner();
  const records = Array.from({ length: 60 }, (_, number) => numberedRecord(number));
  await storeRaw(partner, records);
});

const onPartner = (sql: string) => asOwner(`${sql} AND partner_id = '${partner.id}'`);

const BREAKAGES: Record<string, () => Promise<unknown>> = {
  'lost texts': () => onPartner(`DELETE FROM activity_text WHERE sequence % 5 = 0`),
  'what a version without texts has stored': () =>
    onPartner(`DELETE FROM activity_text WHERE sequence % 3 = 0`),
};

const WRONG_COUNTS: Record<string, () => Promise<unknown>> = {
  'counts that are too low': () => onPartner(`UPDATE activity_day SET count = 1 WHERE count > 1`),
  'counts that are too high': () => onPartner(`UPDATE activity_month SET count = 1000 WHERE true`),
  'lost counts': () => onPartner(`DELETE FROM activity_actor_day WHERE label_id = 1`),
  'lost accesses': () => onPartner(`DELETE FROM activity_access_day WHERE true`),
  'counts of another hour': () =>
    onPartner(`UPDATE activity_actor_month SET first_quarter = first_quarter - 1 WHERE true`),
  'counts of activities that do not exist': () =>
    onPartner(`UPDATE activity_customer_day SET label_ids = label_ids || 1,
      actor_ids = actor_ids || 1, quarters = quarters || 1::smallint WHERE true`),
};

it.each(Object.entries(WRONG_COUNTS))('the owner repairs %s', async (_what, breakIt) => {
  await expectAllRight();
  await breakIt();
  expect(await checkAsOwner()).toMatchObject({ months: 1 });
  await expectAllRight();
  expect(await checkAsOwner()).toMatchObject({ months: 0 });
});

it.each(Object.entries(BREAKAGES))('the application repairs %s', async (_what, breakIt) => {
  await breakIt();
  await checkAsApplication();
  await expectAllRight();
  expect(await checkAsApplication()).toEqual({ activities: 0, months: 0 });
});

it('the owner removes texts of activities that do not exist, and one of two texts of the same activity', async () => {
  await asOwner(`INSERT INTO activity_text_new SELECT * FROM activity_text WHERE sequence % 4 = 0`);
  await onPartner(`DELETE FROM activity_text WHERE sequence % 5 = 0`);
  await asOwner(
    `INSERT INTO activity_text SELECT partner_id, occurred_at, sequence + 1000000, customer_id,
       user_principal_name, resource_type, operation_type, status, text, made
     FROM activity_text WHERE sequence % 7 = 0 AND partner_id = $1`,
    [partner.id],
  );
  await checkAsOwner();
  await expectAllRight();
  const rows = await asOwner(
    `SELECT FROM activity_text WHERE NOT EXISTS (
       SELECT FROM activity WHERE activity.sequence = activity_text.sequence)`,
  );
  expect(rows).toEqual([]);
});

it('recounts a day while others store into it and count, and loses none', async () => {
  const batches = Array.from({ length: 12 }, (_batch, batch) =>
    Array.from({ length: 20 }, (_record, number) =>
      rawRecord({
        id: `${batch}-${number}`,
        originalCorrelationId: null,
        operationDate: '2026-03-05T10:00:00Z',
        operationType: number % 2 ? 'create_order' : `kind_${batch}`,
      }),
    ),
  );
  let isStoring = true;
  const recounting = withOwner(async (client) => {
    while (isStoring)
      await withTransaction(client, () =>
        recountDay(client, { partnerId: partner.id, day: '2026-03-05' }),
      );
  });
  const counting = (async () => {
    while (isStoring) await rollUpOf(partner, 20);
  })();
  await Promise.all(batches.map((batch) => storeRaw(partner, batch)));
  isStoring = false;
  await Promise.all([recounting, counting]);
  await expectAllRight();
});

it('does not skip what an open transaction stores while it checks', async () => {
  await checkAsApplication();
  await withOwner(async (late) => {
    await late.query('BEGIN');
    await late.query(
      `INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name,
         actor_kind, resource_type, operation_type)
       VALUES ($1, 'late', 'succeeded', '2026-03-09', 'ada@x.example', 'partner_user', 'order', 'x')`,
      [partner.id],
    );
    await storeRaw(partner, [numberedRecord(1_000)]);
    expect(await checkAsApplication()).toEqual({ activities: 0, months: 0 });
    await late.query('COMMIT');
  });
  expect(await checkAsApplication()).toEqual({ activities: 1, months: 0 });
  expect(await checkAsApplication()).toEqual({ activities: 0, months: 0 });
  await expectAllRight();
});
