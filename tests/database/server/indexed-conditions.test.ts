import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { HAS_TEXT } from '@/lib/activity/derived/missing-texts';
import { pagedActivities } from '@/lib/activity/query/condition';
import { searchedTexts } from '@/lib/activity/query/search/searched-texts';
import { gramsOfTerm } from '@/lib/activity/search/index/grams';
import { isOfRecord } from '@/lib/activity/stored/record-key';
import { grantScope } from '@/lib/auth/scope';
import { getDatabase, joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { asOwner } from '@/tests/support/database/as-owner';
import { fillTenantTables } from '@/tests/support/database/tenant-rows';
import { filterOf } from '@/tests/support/records/views';
import { useDatabase } from '@/tests/support/database/use-database';

// What is not leakproof PostgreSQL applies after the policies of row-level security, unless a view asks for it.

useDatabase();

const ours = { partnerId: randomUUID() };

beforeAll(async () => {
  for (const { partnerId } of [ours, { partnerId: randomUUID() }])
    await fillTenantTables(partnerId);
});

describe('among many rows', () => {
  beforeAll(async () => {
    await asOwner(
      `INSERT INTO activity (partner_id, record_id, status, sequence, occurred_at, user_principal_name,
         actor_kind, resource_type, operation_type, source_kind)
       SELECT $1, n::text, 'succeeded', n + 1, timestamptz '2026-03-02Z' + make_interval(mins => n), 'ada',
         'partner_user', 'order', 'create_order', 'sync'
       FROM generate_series(1, 20000) AS n`,
      [ours.partnerId],
    );
    await asOwner(
      `INSERT INTO activity_text (partner_id, occurred_at, sequence, user_principal_name,
         resource_type, operation_type, status, text)
       SELECT partner_id, occurred_at, sequence, user_principal_name, resource_type,
         operation_type, status, md5(record_id) FROM activity WHERE source_kind = 'sync' AND sequence > 1`,
    );
    await asOwner('VACUUM (ANALYZE) activity, activity_text');
  });

  it.each([
    [
      'of the search',
      sql`SELECT FROM ${searchedTexts(grantScope(ours.partnerId), {
        grams: [[gramsOfTerm('fabrikam')]],
        within: { start: new Date('2026-01-01'), end: new Date('2027-01-01') },
      })} WHERE text LIKE '%fabrikam%'`,
    ],
    [
      'by the kind of source',
      sql`SELECT FROM partner_activity
        WHERE partner_id = ${ours.partnerId}::uuid AND source_kind = 'api'::source_kind
        ORDER BY occurred_at DESC, sequence DESC LIMIT 50`,
    ],
    [
      'of a record',
      sql`SELECT FROM partner_activity
        WHERE partner_id = ${ours.partnerId}::uuid AND ${isOfRecord('12345')}`,
    ],
    [
      'by a rare action',
      sql`SELECT FROM ${joinSql(
        pagedActivities(grantScope(ours.partnerId), {
          filter: filterOf('from=2026-01-01&to=2026-12-31&action=create_invoice'),
        }),
      )} ORDER BY occurred_at DESC, sequence DESC LIMIT 50`,
    ],
  ])('the condition %s uses its index', async (_what, query) => {
    const plan = await planOf(query);
    expect(plan).toMatch(
      /Index Cond: .*(sequence >= |source_kind =|sha256\(.* = |hashtext\(.* = )/,
    );
    // Compared once, not for each row.
    expect(plan).toMatch(/One-Time Filter: \((\(InitPlan|\$0 =)/);
  });
});

it('finds by the whole key also what is of a partner that is new to the statistics', async () => {
  const plan = await planOf(
    sql`SELECT status FROM (VALUES (${ours.partnerId}::uuid, timestamptz '2026-03-01', 1::bigint))
      AS wanted (partner_id, occurred_at, sequence)
      JOIN activity USING (partner_id, occurred_at, sequence)
      WHERE NOT ${sql([HAS_TEXT])}`,
  );
  expect(plan).toMatch(/Index Cond: \(\(partner_id = .*occurred_at = .*sequence = /);
  // An estimate of a constant would say that a partner without statistics has hardly a row.
  expect(plan).not.toMatch(/partner_id = \(NULLIF/);
});

async function planOf({ text, values }: Sql): Promise<string> {
  const explain = { text: `EXPLAIN ${text}`, values };
  const { rows } = await getDatabase().pool.query<Record<string, string>>(ours, explain);
  return rows.map((row) => Object.values(row)[0]).join('\n');
}
