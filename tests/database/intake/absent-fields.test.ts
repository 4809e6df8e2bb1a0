import { expect, it } from 'vitest';
import { countByStatus, countByUser } from '@/lib/activity/query/facets';
import { listCorrelated } from '@/lib/activity/record/neighbours';
import { countActivities, listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { findCustomer } from '@/lib/customers/queries';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';
const NIL = '00000000-0000-0000-0000-000000000000';

it('stores a record that names no user and no status, and derives the kind of its actor', async () => {
  const { scope, ...partner } = await makePartner();
  const nothing = { userPrincipalName: undefined, operationStatus: undefined };
  const { operationDate, resourceType, operationType } = rawRecord();
  const result = await storeRaw({ scope, ...partner }, [
    rawRecord({ id: 'system', ...nothing }),
    rawRecord({ id: 'application', ...nothing, applicationId: 'FulfillmentService' }),
    rawRecord({ id: 'null', userPrincipalName: null, operationStatus: '' }),
    { id: 'least', operationDate, resourceType, operationType },
  ]);
  expect(result).toEqual({ stored: 4, duplicates: 0, conflicts: 0 });
  const kinds = ['system', 'application', 'null', 'least'].map(async (id) => {
    const [activity] = await listActivitiesOfRecord(scope, id);
    return [activity?.actorKind, activity?.userPrincipalName, activity?.status];
  });
  expect(await Promise.all(kinds)).toEqual([
    ['system', '', ''],
    ['application', '', ''],
    ['system', '', ''],
    ['system', '', ''],
  ]);
  const [least] = await listActivitiesOfRecord(scope, 'least');
  expect(Object.keys(least ? toAuditRecord(least) : {})).not.toContain('userPrincipalName');
  expect(Object.keys(least ? toAuditRecord(least) : {})).not.toContain('operationStatus');
});

it('filters by absent values, and counts them', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [
    rawRecord(),
    rawRecord({ userPrincipalName: undefined }),
    rawRecord({ operationStatus: undefined }),
  ]);
  const count = (query: string) => countActivities(partner.scope, filterOf(`${MARCH}&${query}`));
  expect(await count('user=(none)')).toBe(1);
  expect(await count('status=(none)')).toBe(1);
  expect(await count('status=(none)&status=succeeded')).toBe(3);
  expect(await countByUser(partner.scope, filterOf(MARCH))).toContainEqual({
    value: '(none)',
    count: 1,
  });
  expect(await countByStatus(partner.scope, filterOf(MARCH))).toContainEqual({
    value: '(none)',
    count: 1,
  });
});

it('treats an id of zeros as absent, and keeps what was written', async () => {
  const partner = await makePartner();
  const ids = {
    customerId: NIL,
    originalCorrelationId: NIL,
    sessionId: NIL,
    applicationId: `{${NIL}}`,
    partnerId: NIL,
  };
  await storeRaw(partner, [
    rawRecord({ id: 'zeros', ...ids }),
    rawRecord({ id: 'others', ...ids, customerName: 'Somebody else' }),
    rawRecord({ ...ids, id: NIL }),
  ]);
  expect(await findCustomer(partner.scope, NIL)).toBeNull();
  const [zeros] = await listActivitiesOfRecord(partner.scope, 'zeros');
  expect(zeros).toMatchObject({
    customerId: null,
    correlationId: null,
    sessionId: null,
    applicationId: null,
  });
  if (!zeros) return;
  expect(toAuditRecord(zeros)).toMatchObject(ids);
  expect((await listCorrelated(partner.scope, zeros)).activities).toEqual([]);
  expect(await countActivities(partner.scope, filterOf(`${MARCH}&customer=${NIL}`))).toBe(0);
  expect(await listActivitiesOfRecord(partner.scope, NIL)).toEqual([]);
});
