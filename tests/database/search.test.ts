import { beforeAll, expect, it } from 'vitest';
import { listActivities } from '@/lib/activity/queries';
import { ADATUM, rawOrder, rawRecord, WINGTIP } from '@/tests/support/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/partners';
import { useDatabase } from '@/tests/support/use-database';
import { filterOf } from '@/tests/support/views';

useDatabase();

let partner: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  await storeRaw(partner, [
    rawOrder(['Mail "Plus" 100%'], { id: 'order', operationStatus: 'failed' }),
    rawRecord({ id: 'seats', resourceNewValue: '{"Quantity":7,"Note":"Größe_neu"}' }),
    rawRecord({
      id: 'toys',
      customerId: WINGTIP.id,
      customerName: WINGTIP.name,
      userPrincipalName: 'Grace@tailspin.example',
      operationType: 'reassign_seat',
    }),
    rawRecord({ id: 'nobody', customerId: null, customerName: null, customizedData: [] }),
  ]);
});

async function found(query: string): Promise<string[]> {
  const filter = filterOf(`from=2026-03-01&to=2026-03-31&${query}`);
  const { activities } = await listActivities(partner.scope, filter);
  return activities.map(({ recordId }) => recordId).sort();
}

it.each([
  ['a part of the customer’s name', 'adatum corp', ['order', 'seats']],
  ['a Japanese name', 'チップ', ['toys']],
  ['an actor, in any case', 'GRACE@', ['toys']],
  ['an action by its words', 'created ORDER', ['order']],
  ['an action by its type', 'create_order', ['order']],
  ['an unknown action', 'reassign seat', ['toys']],
  ['customised data with quotes', '"plus"', ['order']],
  ['a new value', 'größe_neu', ['seats']],
  ['a sign that LIKE knows', '100%', ['order']],
  ['an underscore as such', 'größe_n', ['seats']],
  ['no wildcard', 'gr%ße', []],
  ['nothing of the JSON around the details', '"key"', []],
])('q finds %s', async (_what, q, expected) => {
  expect(await found(new URLSearchParams({ q }).toString())).toEqual(expected);
});

it('takes values of one name as alternatives and of different names together', async () => {
  expect(await found(`customer=${ADATUM.id}&customer=${WINGTIP.id}`)).toHaveLength(3);
  expect(await found(`customer=${ADATUM.id}&status=failed`)).toEqual(['order']);
  expect(await found('action=create_order&action=reassign_seat')).toEqual(['order', 'toys']);
  expect(await found('user=Grace@tailspin.example&resource=subscription')).toEqual(['toys']);
  expect(await found('user=grace@tailspin.example')).toEqual([]);
});
