import { expect, it } from 'vitest';
import { countActivities } from '@/lib/activity/query/list-activities';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { asOwner } from '@/tests/support/database/as-owner';
import { migrateBefore } from '@/tests/support/database/migrate-before';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const FINDING = '20261122033000_finding';
const MARCH = 'from=2026-03-01&to=2026-03-31';

async function storeAsBefore(partner: TestPartner): Promise<void> {
  const columns = `partner_id, record_id, status, occurred_at, customer_name, user_principal_name,
    actor_kind, resource_type, operation_type, customized_data, resource_new_value`;
  const store = (...values: (string | null)[]) =>
    asOwner(
      `INSERT INTO activity (${columns}) VALUES ($1, $2, $3, $4, $5, $6, 'partner_user', 'order', $7, $8, $9)`,
      [partner.id, ...values],
    );
  const data = JSON.stringify([{ key: 'Offer', value: 'Größe XL' }]);
  const [early, late] = ['2026-03-01T10:00:00Z', '2026-03-01T10:59:59.999999Z'];
  await store('a', 'succeeded', early, 'ÄRZTE ΟΔΟΣ', 'ada@x.example', 'create_order', '[]', null);
  await store('b', 'failed', late, 'A\u0308rzte', 'bob@x.example', 'odd_one', data, '{"N":"Ü7"}');
}

it('counts and finds earlier records', async () => {
  const urls = await migrateBefore(FINDING);
  const partner = await makePartner();
  await storeAsBefore(partner);
  expect(await prepareDatabase(urls)).toContain(FINDING);

  const { total } = await countHistogram(partner.scope, { filter: filterOf(MARCH), bars: [] });
  expect(total).toBe(2);
  const found = (q: string) =>
    countActivities(partner.scope, filterOf(`${MARCH}&${new URLSearchParams({ q })}`));
  const expected = {
    ärzte: 2,
    οδος: 1,
    'GRÖSSE xl': 1,
    'größe xl': 1,
    ü7: 1,
    'Odd one': 1,
    BOB: 1,
  };
  for (const [q, times] of Object.entries(expected))
    expect([q, await found(q)]).toEqual([q, times]);
});
