import { beforeAll, expect, it } from 'vitest';
import { findCustomers } from '@/lib/activity/query/customers';
import { countByUser } from '@/lib/activity/query/facets';
import { countActivities, listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { findCustomer } from '@/lib/customers/queries';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { migrateBefore } from '@/tests/support/database/migrate-before';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const KEPT = '20261125230000_kept_and_found';
const MARCH = 'from=2026-03-01&to=2026-03-31';
const NIL = '00000000-0000-0000-0000-000000000000';
const CUSTOMER = '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a01';

type StoredBefore = Record<string, string | null>;

const BEFORE: StoredBefore = {
  status: 'succeeded',
  occurred_at: '2026-03-10T10:00:00Z',
  customer_id: CUSTOMER,
  customer_name: 'Ｓｔｒａße ｱﾀﾞﾀﾑ',
  user_principal_name: 'Grace@x.example',
  actor_kind: 'partner_user',
  resource_type: 'subscription',
  operation_type: 'update_subscription',
  correlation_id: 'c0ffee00-0000-4000-8000-000000000001',
  resource_old_value: '{"Quantity":26}',
  resource_new_value: '{"Quantity":31}',
};

/** An activity as the version before stores it, its text in one of the two tables. */
async function storeAsBefore(
  partner: TestPartner,
  { table, ...told }: StoredBefore & { table: 'activity_text' | 'activity_text_new' },
): Promise<void> {
  const row = { partner_id: partner.id, ...BEFORE, ...told };
  const names = Object.keys(row);
  const places = names.map((_name, index) => `$${index + 1}`);
  const [stored] = await asOwner<{ sequence: string }>(
    `INSERT INTO activity (${names.join()}) VALUES (${places.join()}) RETURNING sequence`,
    Object.values(row),
  );
  await asOwner(
    `INSERT INTO ${table} (partner_id, occurred_at, sequence, customer_id, user_principal_name,
       resource_type, operation_type, status, text)
     SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
       operation_type, status, lower(customer_name) FROM activity WHERE sequence = $1`,
    [stored?.sequence],
  );
}

let partner: TestPartner;
let rowsBefore: object[];

const rowsOf = () =>
  asOwner<Record<string, unknown>>(
    'SELECT * FROM activity WHERE partner_id = $1 ORDER BY sequence',
    [partner.id],
  );

const count = (query: Record<string, string>) =>
  countActivities(partner.scope, filterOf(`${MARCH}&${new URLSearchParams(query)}`));

beforeAll(async () => {
  const urls = await migrateBefore(KEPT);
  partner = await makePartner();
  for (const [customerId, name] of [
    [CUSTOMER, 'Ｓｔｒａße ｱﾀﾞﾀﾑ'],
    [NIL, 'Unnamed customer'],
  ])
    await asOwner('INSERT INTO customer (partner_id, id, name) VALUES ($1, $2, $3)', [
      partner.id,
      customerId,
      name,
    ]);
  await storeAsBefore(partner, { record_id: 'a', table: 'activity_text' });
  await storeAsBefore(partner, {
    record_id: 'b',
    user_principal_name: 'grace@x.example',
    table: 'activity_text_new',
  });
  await storeAsBefore(partner, {
    record_id: 'nil',
    customer_id: NIL,
    correlation_id: NIL,
    session_id: NIL,
    application_id: NIL,
    other_fields: '{"b":1.50,"a":{}}',
    table: 'activity_text',
  });
  rowsBefore = await rowsOf();
  expect(await prepareDatabase(urls)).toContain(KEPT);
});

it('keeps every record as it was, but for ids of zeros', async () => {
  const ids = ['customer_id', 'correlation_id', 'session_id', 'application_id', 'other_fields'];
  const rows = await rowsOf();
  const told = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !ids.includes(name)));
  expect(rows).toHaveLength(rowsBefore.length);
  rows.forEach((row, index) => {
    const before = rowsBefore[index] ?? {};
    const isNil = row.record_id === 'nil';
    expect(isNil ? told(row) : row).toMatchObject(isNil ? told(before) : before);
  });
});

it('finds what was stored before as what is stored now, wherever its text was', async () => {
  const queries = ['STRASSE', 'アダタム', 'Seats', '26 → 31', '"Updated subscription" strasse'];
  for (const q of [...queries, 'c0ffee00-0000', CUSTOMER])
    expect([q, await count({ q })]).toEqual([q, q === CUSTOMER || q.startsWith('c0') ? 2 : 3]);
  // Among the fields in which it is kept as it was written.
  expect(await count({ q: NIL })).toBe(1);
  expect(await findCustomers(partner.scope, { search: 'strasse ｱ', limit: 5 })).toHaveLength(1);
});

it('joins the spellings of a user', async () => {
  expect(await count({ user: 'GRACE@x.example' })).toBe(3);
  expect(await countByUser(partner.scope, filterOf(MARCH))).toEqual([
    { value: 'grace@x.example', count: 3 },
  ]);
});

it('takes ids of zeros for none, and keeps what was written', async () => {
  const [activity] = await listActivitiesOfRecord(partner.scope, 'nil');
  expect(activity).toMatchObject({ customerId: null, correlationId: null, sessionId: null });
  expect(activity && toAuditRecord(activity)).toMatchObject({
    customerId: NIL,
    originalCorrelationId: NIL,
    sessionId: NIL,
    applicationId: NIL,
    b: 1.5,
  });
  const [row] = await asOwner<{ text: string }>(
    `SELECT other_fields::text AS text FROM activity WHERE record_id = 'nil'`,
  );
  expect(row?.text.endsWith('"b":1.50,"a":{}}')).toBe(true);
  expect(await findCustomer(partner.scope, NIL)).toBeNull();
});

it('knows a record again that the version before has stored, and tells another of its id', async () => {
  const same = {
    ...rawRecord({ id: 'a' }),
    operationDate: '2026-03-10T10:00:00Z',
    customerName: BEFORE.customer_name,
    userPrincipalName: BEFORE.user_principal_name,
    originalCorrelationId: BEFORE.correlation_id,
    resourceOldValue: BEFORE.resource_old_value,
    resourceNewValue: '{ "Quantity": 31.0 }',
    customizedData: [],
  };
  const answers = [
    await storeRaw(partner, [same]),
    await storeRaw(partner, [{ ...same, resourceNewValue: '{"Quantity":32}' }]),
  ];
  expect(answers).toEqual([
    { stored: 0, duplicates: 1, conflicts: 0 },
    { stored: 1, duplicates: 0, conflicts: 1 },
  ]);
});
