import { expect, it } from 'vitest';
import { countActivities, listActivities } from '@/lib/activity/query/list-activities';
import { createApiKey } from '@/lib/api-keys/changes';
import { authenticateApiKey } from '@/lib/auth/authenticate-api-key';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { migrateBefore } from '@/tests/support/database/migrate-before';
import {
  makePartner,
  storeRaw,
  TEST_KEY,
  type TestPartner,
} from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const SOURCES = '20261129135000_sources';
const MARCH = 'from=2026-03-01&to=2026-03-31';

// The statement of the previous version, which knows no sources.
const storeAsBefore = (partner: TestPartner, id: string) =>
  asOwner(
    `INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name, actor_kind,
       resource_type, operation_type)
     VALUES ($1, $2, 'succeeded', '2026-03-15T10:20:30.1234567Z', 'ada@x.example', 'partner_user',
       'order', 'create_order')`,
    [partner.id, id],
  );

const keyAsBefore = (partner: TestPartner, id: string) =>
  asOwner(
    `INSERT INTO api_key (partner_id, id, name, secret_hash, created_by)
     VALUES ($1, $2, 'before', '\\x00', 'ada@x.example')`,
    [partner.id, id],
  );

it('records that the previous version stored, before or during the migration, have no known source', async () => {
  const urls = await migrateBefore(SOURCES);
  const partner = await makePartner();
  await storeAsBefore(partner, 'before');
  await keyAsBefore(partner, 'a1a1a1a1-0000-4000-8000-000000000001');
  expect(await prepareDatabase(urls)).toContain(SOURCES);
  await storeAsBefore(partner, 'meanwhile');
  await keyAsBefore(partner, 'a1a1a1a1-0000-4000-8000-000000000002');
  await storeRaw(partner, [rawRecord({ id: 'after' })]);

  const { activities } = await listActivities(partner.scope, filterOf(MARCH));
  const told = activities.map(({ recordId, sources }) => [recordId, sources]);
  expect(Object.fromEntries(told)).toEqual({ before: [], meanwhile: [], after: [TEST_KEY] });
  expect(await countActivities(partner.scope, filterOf(`${MARCH}&source=api`))).toBe(1);
});

it('an earlier API key may read and write', async () => {
  const urls = await migrateBefore(SOURCES);
  const partner = await makePartner();
  await keyAsBefore(partner, 'a1a1a1a1-0000-4000-8000-000000000001');
  await prepareDatabase(urls);
  const [kept] = await asOwner<{ access: string }>('SELECT access FROM api_key');
  expect(kept?.access).toBe('both');
  const made = await createApiKey(partner.scope, { actor: 'ada@x.example', name: 'new' });
  expect(await authenticateApiKey(made)).toMatchObject({ access: 'both' });
});
