import { expect, it } from 'vitest';
import { releaseHold } from '@/lib/activity/retention/change-hold';
import { changePolicy } from '@/lib/activity/retention/change-policy';
import { findHold, listHolds } from '@/lib/activity/retention/list-holds';
import { getRetentionPolicy } from '@/lib/activity/retention/read-policy';
import { getDatabase } from '@/lib/platform/database/database';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { ADATUM } from '@/tests/support/records/audit-records';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { ADMIN, hold } from '@/tests/support/records/retention';

useDatabase();

function recorded(partner: TestPartner): Promise<object[]> {
  return asOwner(
    `SELECT operation_type AS operation, user_principal_name AS actor, resource_old_value AS old,
       resource_new_value AS new, customized_data AS data, is_own, customer_id FROM activity
     WHERE partner_id = $1 ORDER BY sequence`,
    [partner.id],
  );
}

it('changes a policy once, records it, and asks before it becomes shorter', async () => {
  const partner = await makePartner();
  const change = { scope: partner.scope, actor: ADMIN };
  const to = (months: number | null, version: number, isConfirmed = false) =>
    changePolicy(change, { months, version, isConfirmed });
  expect(await getRetentionPolicy(partner.scope)).toEqual({
    months: null,
    removedBefore: null,
    version: 1,
  });
  expect(await to(24, 1)).toEqual({ outcome: 'unconfirmed' });
  expect(await to(24, 1, true)).toMatchObject({ outcome: 'changed' });
  expect(await to(36, 1)).toEqual({ outcome: 'stale' });
  expect(await to(24, 2)).toEqual({ outcome: 'unchanged' });
  expect(await to(36, 2)).toMatchObject({ outcome: 'changed' });
  expect(await to(35, 3)).toEqual({ outcome: 'unconfirmed' });
  expect(await to(null, 3)).toMatchObject({ outcome: 'changed' });
  expect(await recorded(partner)).toMatchObject(
    [
      [null, 24],
      [24, 36],
      [36, null],
    ].map(([before, after]) => ({
      operation: 'log_retention_changed',
      actor: ADMIN,
      old: JSON.stringify({ RetentionMonths: before }),
      new: JSON.stringify({ RetentionMonths: after }),
      is_own: true,
    })),
  );
});

it('lists holds with who set and released them, and records both', async () => {
  const partner = await makePartner();
  const first = await hold(partner, { from: '2024-02-01' });
  const second = await hold(partner, { to: '2024-02-29' });
  await releaseHold({ scope: partner.scope, actor: 'other@tailspin.example' }, first);
  expect(await listHolds(partner.scope)).toMatchObject([
    { id: second.id, from: null, to: '2024-02-29', releasedBy: null, releasedAt: null },
    {
      id: first.id,
      customerId: ADATUM.id,
      from: '2024-02-01',
      to: null,
      reason: 'Case 4711',
      setBy: ADMIN,
      releasedBy: 'other@tailspin.example',
      releasedAt: expect.any(Date),
    },
  ]);
  expect(await recorded(partner)).toMatchObject([
    {
      operation: 'log_hold_set',
      data: [
        { key: 'HeldCustomerId', value: ADATUM.id },
        { key: 'HeldFrom', value: '2024-02-01' },
        { key: 'HoldReason', value: 'Case 4711' },
        { key: 'HoldId', value: first.id },
      ],
      is_own: true,
      customer_id: null,
    },
    { operation: 'log_hold_set', actor: ADMIN },
    { operation: 'log_hold_released', actor: 'other@tailspin.example' },
  ]);
});

it('shows a partner nothing of another one', async () => {
  const [partner, other] = [await makePartner(), await makePartner()];
  const set = await hold(partner, {});
  expect(await findHold(other.scope, set.id)).toBeNull();
  expect(await releaseHold({ scope: other.scope, actor: ADMIN }, set)).toBeNull();
  expect(await listHolds(partner.scope)).toMatchObject([{ releasedAt: null }]);
});

it.each([
  ['say what was removed', `UPDATE retention_policy SET removed_before = now()`],
  [
    'add a removed month',
    `INSERT INTO removed_month (partner_id, month) VALUES ($1, '2024-02-01')`,
  ],
  ['forget a hold', `DELETE FROM legal_hold`],
  ['change a hold', `UPDATE legal_hold SET to_day = '2024-01-01'`],
  ['remove activities', `DELETE FROM activity`],
  ['remove indexed texts', `DELETE FROM activity_text`],
])('does not let the application %s', async (_what, statement) => {
  const { scope, id } = await makePartner();
  const values = statement.includes('$1') ? [id] : [];
  const query = getDatabase().pool.query(scope, { text: statement, values });
  await expect(query).rejects.toMatchObject({ code: '42501' });
});

it('takes no policy of less than a year', async () => {
  const { scope } = await makePartner();
  const change = changePolicy(
    { scope, actor: ADMIN },
    { months: 11, version: 1, isConfirmed: true },
  );
  await expect(change).rejects.toThrow('retention_policy_months_check');
});
