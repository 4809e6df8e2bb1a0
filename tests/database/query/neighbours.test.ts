import { beforeAll, expect, it } from 'vitest';
import type { Activity } from '@/lib/activity/activity';
import { listCorrelated, findNeighbours } from '@/lib/activity/record/neighbours';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

let partner: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  const wingtip = { customerId: WINGTIP.id, customerName: WINGTIP.name };
  const at = (second: number) => `2026-03-15T10:00:0${second}.0000000Z`;
  await storeRaw(partner, [
    rawRecord({ id: '1', operationDate: at(1), originalCorrelationId: 'together' }),
    rawRecord({ id: '2', operationDate: at(2), ...wingtip, originalCorrelationId: 'together' }),
    rawRecord({ id: '3', operationDate: at(3), userPrincipalName: 'other@tailspin.example' }),
    rawRecord({ id: '3a', operationDate: at(3), originalCorrelationId: 'together' }),
    rawRecord({ id: '4', operationDate: at(4), customerId: null, customerName: null }),
  ]);
  const stranger = await makePartner();
  await storeRaw(stranger, [rawRecord({ id: '5', originalCorrelationId: 'together' })]);
});

async function get(id: string): Promise<Activity> {
  const [activity] = await listActivitiesOfRecord(partner.scope, id);
  if (!activity) throw new Error(`No record ${id}`);
  return activity;
}

async function beside(id: string, by: 'customer' | 'user') {
  const { previous, next } = await findNeighbours(partner.scope, { activity: await get(id), by });
  return [previous?.recordId ?? null, next?.recordId ?? null];
}

it('finds the previous and next records of the same customer, also within one instant', async () => {
  expect(await beside('1', 'customer')).toEqual([null, '3']);
  expect(await beside('3', 'customer')).toEqual(['1', '3a']);
  expect(await beside('3a', 'customer')).toEqual(['3', null]);
});

it('finds the previous and next records of the same user', async () => {
  expect(await beside('2', 'user')).toEqual(['1', '3a']);
  expect(await beside('3', 'user')).toEqual([null, null]);
});

it('finds no neighbours by customer without a customer', async () => {
  expect(await beside('4', 'customer')).toEqual([null, null]);
});

it('lists the partner’s other records of the same correlation id, the newest first', async () => {
  const { activities, hasMore } = await listCorrelated(partner.scope, await get('1'));
  expect(activities.map(({ recordId }) => recordId)).toEqual(['3a', '2']);
  expect(hasMore).toBe(false);
});
