import type pg from 'pg';
import { beforeEach, expect, it } from 'vitest';
import { repairDerived } from '@/lib/activity/derived/repair-derived';
import { recountHour } from '@/lib/activity/derived/recount-hours';
import { getDatabase } from '@/lib/platform/database/database';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { listMiscounts, listMisindexed } from '@/tests/support/database/derived-checks';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
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

const checkAsApplication = (isFull = false) =>
  asApplication((client) => repairDerived(client, { onlyPartnerId: partner.id, isFull }));

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
  'counts that are too low': () => onPartner(`UPDATE activity_hour SET count = 1 WHERE count > 1`),
  'counts that are too high': () => onPartner(`UPDATE activity_hour SET count = 1000 WHERE true`),
  'lost counts': () => onPartner(`DELETE FROM activity_hour WHERE status = 'failed'`),
  'counts of activities that do not exist': () =>
    onPartner(`UPDATE activity_hour SET operation_type = 'odd_one' WHERE status = 'failed'`),
  'what a version without counts and texts has stored': async () => {
    await onPartner(`DELETE FROM activity_text WHERE sequence % 3 = 0`);
    await onPartner(`DELETE FROM activity_hour WHERE hour < '2026-03-03'`);
  },
};

it.each(Object.entries(BREAKAGES))('the application repairs %s', async (_what, breakIt) => {
  await breakIt();
  await checkAsApplication(true);
  await expectAllRight();
  expect(await checkAsApplication(true)).toEqual({ activities: 0, hours: 0 });
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

it('recounts an hour while others store into it, and loses none', async () => {
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
  const recounting = asApplication(async (client) => {
    while (isStoring)
      await recountHour(client, { partnerId: partner.id, hour: '2026-03-05T10:00:00Z' });
  });
  await Promise.all(batches.map((batch) => storeRaw(partner, batch)));
  isStoring = false;
  await recounting;
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
    expect(await checkAsApplication()).toEqual({ activities: 0, hours: 0 });
    await late.query('COMMIT');
  });
  expect(await checkAsApplication()).toEqual({ activities: 1, hours: 0 });
  expect(await checkAsApplication()).toEqual({ activities: 0, hours: 0 });
  await expectAllRight();
});
