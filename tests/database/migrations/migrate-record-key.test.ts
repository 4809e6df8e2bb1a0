import { beforeEach, expect, it } from 'vitest';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import {
  grantApplicationPrivileges,
  type DatabaseUrls,
} from '@/lib/platform/database/application-role';
import { asOwner } from '@/tests/support/database/as-owner';
import { migrateBefore } from '@/tests/support/database/migrate-before';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const FIRST = '20261201050000_activity_time_code_index';
const SWAP = '20261201051003_activity_key_in_force';

// As long as those of Partner Center.
const ID =
  '3f0470500-3d1b-4c8e-9a52-6f1e0d7b2a11_6a4f0004cba7_updatesubscription_639100566996146151';
const RECORD = rawRecord({ id: ID });
const CHANGED = { ...RECORD, resourceNewValue: '{"Quantity":9}' };

// The statement of the version before, as far as it goes for a key.
const STORE_AS_BEFORE = `
  INSERT INTO activity (partner_id, record_id, status, variant, occurred_at, user_principal_name,
    actor_kind, resource_type, operation_type)
  SELECT $1, id, 'succeeded', 0, '2026-03-15T10:20:30Z', 'ada@x.example', 'partner_user', 'order',
    'create_order'
  FROM unnest($2::text[]) AS id
  ON CONFLICT DO NOTHING RETURNING record_id`;

// RECORD as the version before stored it.
const STORE_RECORD_AS_BEFORE = `
  INSERT INTO activity (partner_id, record_id, status, variant, occurred_at, occurred_tick, customer_id,
    customer_name, user_principal_name, actor_kind, resource_type, operation_type, correlation_id,
    customized_data, resource_old_value, resource_new_value)
  SELECT $1, sent ->> 'id', 'succeeded', 0, '2026-03-15T10:20:30.123456Z', 7, (sent ->> 'customerId')::uuid,
    sent ->> 'customerName', sent ->> 'userPrincipalName', 'partner_user', sent ->> 'resourceType',
    sent ->> 'operationType', sent ->> 'originalCorrelationId', sent -> 'customizedData',
    sent ->> 'resourceOldValue', sent ->> 'resourceNewValue'
  FROM (SELECT $2::json AS sent) AS record`;

let urls: DatabaseUrls;
let partner: TestPartner;

beforeEach(async () => {
  urls = await migrateBefore(FIRST);
  await grantApplicationPrivileges(urls);
  partner = await makePartner();
});

const storeAsBefore = (ids: string[]) =>
  asOwner<{ record_id: string }>(STORE_AS_BEFORE, [partner.id, ids]);

const findAsBefore = (id: string) =>
  asOwner('SELECT FROM activity WHERE partner_id = $1 AND record_id = $2', [partner.id, id]);

const variantsOf = async (id: string) =>
  (await listActivitiesOfRecord(partner.scope, id)).map(({ variant }) => variant).sort();

async function store(record: RawRecord) {
  const { stored, duplicates, conflicts } = await storeRaw(partner, [record]);
  return { stored, duplicates, conflicts };
}

it('recognises what was stored before, and keeps other content under its id as a variant', async () => {
  await asOwner(STORE_RECORD_AS_BEFORE, [partner.id, JSON.stringify(RECORD)]);
  await storeAsBefore(['old']);
  expect(await prepareDatabase(urls)).toEqual(expect.arrayContaining([FIRST, SWAP]));

  expect(await store(RECORD)).toEqual({ stored: 0, duplicates: 1, conflicts: 0 });
  expect(await store(CHANGED)).toEqual({ stored: 1, duplicates: 0, conflicts: 1 });
  expect(await store(CHANGED)).toEqual({ stored: 0, duplicates: 1, conflicts: 0 });
  expect(await store({ ...RECORD, operationStatus: 'failed' })).toMatchObject({ stored: 1 });
  expect(await variantsOf(ID)).toEqual([0, 0, 1]);
  expect(await variantsOf('old')).toEqual([0]);
});

it('lets the version before store and find beside this one, and nothing twice', async () => {
  await storeAsBefore(['earlier']);
  await prepareDatabase(urls);
  await store(RECORD);
  const stored = await storeAsBefore(['earlier', ID, 'meanwhile']);
  expect(stored).toEqual([{ record_id: 'meanwhile' }]);
  for (const id of ['earlier', ID, 'meanwhile']) expect(await findAsBefore(id)).toHaveLength(1);
});

it('identifies an activity by the order of storing, and a record by a digest of its id', async () => {
  await prepareDatabase(urls);
  const keys = await asOwner<{ name: string; definition: string }>(
    `SELECT relname AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE indrelid = 'activity'::regclass AND indisunique ORDER BY 1`,
  );
  expect(keys).toEqual([
    { name: 'activity_pkey', definition: expect.stringMatching(/ \(partner_id, sequence\)$/) },
    {
      name: 'activity_record_key',
      definition: expect.stringMatching(/ \(partner_id, substr\(sha256\(.*\), status, variant\)$/),
    },
  ]);
});
