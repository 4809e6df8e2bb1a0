import { expect, it } from 'vitest';
import {
  countActivities,
  listActivities,
  listActivitiesOfRecord,
} from '@/lib/activity/query/list-activities';
import { findCustomer, listCustomers } from '@/lib/customers/queries';
import { withClient } from '@/lib/platform/database/client';
import { getDatabaseUrl } from '@/lib/platform/env/env';
import { listSubscriptions } from '@/lib/subscriptions/queries';
import { ADATUM, rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf } from '@/tests/support/records/views';

useDatabase();

const march = 'from=2026-03-01&to=2026-03-31';
const everyone = { search: '', after: null, before: null };

it('never shows a partner another’s data, not even with the same record and customer id', async () => {
  const [mine, theirs] = [await makePartner(), await makePartner()];
  await storeRaw(theirs, [rawRecord({ id: 'same', userPrincipalName: 'spy@other.example' })]);
  expect(await countActivities(mine.scope, filterOf(march))).toBe(0);
  expect(await listActivitiesOfRecord(mine.scope, 'same')).toEqual([]);
  expect(await findCustomer(mine.scope, ADATUM.id)).toBeNull();
  expect(await listSubscriptions(mine.scope, ADATUM.id)).toEqual([]);
  expect((await listCustomers(mine.scope, everyone)).total).toBe(0);

  await storeRaw(mine, [rawRecord({ id: 'same', userPrincipalName: 'ada@mine.example' })]);
  for (const query of [march, `${march}&customer=${ADATUM.id}`, `${march}&q=adatum`]) {
    const { activities } = await listActivities(mine.scope, filterOf(query));
    expect(activities.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      'ada@mine.example',
    ]);
    expect(await downloadAll(mine.scope, filterOf(query))).toHaveLength(1);
  }
});

// A limit also counts names and networks that belong to no partner.
const OF_NO_PARTNER = `'partner', 'rate_limit', '_prisma_migrations'`;

it('every key of every tenant table starts with the partner', async () => {
  const { rows } = await withClient(getDatabaseUrl(), (client) =>
    client.query<{ key: string; first: string }>(`
      SELECT conrelid::regclass || ' ' || conname AS key, attname AS first
      FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
      WHERE contype IN ('p', 'u', 'f') AND connamespace = 'public'::regnamespace
        AND conrelid::regclass::text NOT IN (${OF_NO_PARTNER})
      UNION ALL
      SELECT indexrelid::regclass::text, attname
      FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
      WHERE indisunique AND NOT indisprimary
        AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
        AND indrelid::regclass::text NOT IN (${OF_NO_PARTNER})`),
  );
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter(({ first }) => first !== 'partner_id')).toEqual([]);
});
