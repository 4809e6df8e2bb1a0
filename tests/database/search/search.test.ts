import { beforeAll, expect, it } from 'vitest';
import { listActivities } from '@/lib/activity/query/list-activities';
import { ADATUM, rawOrder, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const SESSION = '0e5c3f4e-9a47-4d4f-8a39-0c8a3b1b7d11';

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
    rawRecord({ id: 'nobody', customerId: null, customerName: null, resourceNewValue: null }),
    rawRecord({
      id: 'ids',
      customerId: null,
      customerName: null,
      originalCorrelationId: 'ccccccc1-0000-4000-8000-000000000001',
      sessionId: SESSION,
      applicationId: 'FulfillmentService',
      resourceNewValue: null,
    }),
    rawOrder([], {
      id: 'record-with-an-id',
      customerId: null,
      customerName: null,
      operationType: 'odd_one',
      operationStatus: 'partly_done',
      resourceNewValue: null,
      customizedData: [],
    }),
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
  ['nothing of the JSON around the details', '"\\"key\\""', []],
  ['words each by itself, in any order', 'RELECLOUD adatum corp', []],
  ['words of different fields', 'order plus failed', ['order']],
  ['a phrase between quotation marks as one', '"adatum corporation"', ['order', 'seats']],
  ['no phrase whose words stand apart', '"corporation adatum"', []],
  ['a status by its words', 'failed', ['order']],
  ['a status by its words in another language', '失敗', ['order']],
  ['what a row says was changed', 'Seats', ['seats']],
  ['the same in another language', 'シート数', ['seats']],
  ['the same with its values, whatever the action', 'seats 5 → 7', ['seats', 'toys']],
  ['a row’s line with an unknown action', 'Reassign seat Seats 5 → 7', ['toys']],
  ['a row’s line with more changes', 'シート数 5 → 7、ほか 2 件', ['seats', 'toys']],
  ['no other numbers', 'Seats 5 → 8', []],
  ['no numbers within others', 'Reassign seat Seats 5 → 3', []],
  ['its values as a phrase', '"5 → 7"', ['seats']],
  ['a row’s whole line', 'Seats 5 → 7 · Adatum', ['seats']],
  ['a row’s line as a phrase', '"Seats 5 → 7"', ['seats']],
  ['the same in another language, with a wrong value', '"シート数 5 → 8"', []],
  ['no values in the other order', '"7 → 5"', []],
  ['half-width letters', 'ｳｨﾝｸﾞﾁｯﾌﾟ', ['toys']],
  ['full-width letters', 'ＡＤＡＴＵＭ', ['order', 'seats']],
  ['a sharp s by two', 'GRÖSSE_NEU', ['seats']],
  ['through blanks of every kind', 'adatum\u3000corporation', ['order', 'seats']],
  ['a customer’s id', WINGTIP.id, ['toys']],
  ['a part of a correlation id', 'ccccccc1', ['ids']],
  ['an id in capitals, with blanks around it', ` ${SESSION.toUpperCase()}\n`, ['ids']],
  ['an application', 'Fulfillment', ['ids']],
  ['a subscription’s id', '9d3c9c7e-3a2b', ['ids', 'nobody', 'seats', 'toys']],
  ['an order’s id', 'order-1', ['order']],
  ['a record’s id', 'record-with-an-id', ['record-with-an-id']],
])('q finds %s', async (_what, q, expected) => {
  expect(await found(new URLSearchParams({ q }).toString())).toEqual(expected);
});

it('combines values of one parameter with OR and different parameters with AND', async () => {
  expect(await found(`customer=${ADATUM.id}&customer=${WINGTIP.id}`)).toHaveLength(3);
  expect(await found(`customer=${ADATUM.id}&status=failed`)).toEqual(['order']);
  expect(await found('action=create_order&action=reassign_seat')).toEqual(['order', 'toys']);
  expect(await found('user=Grace@tailspin.example&resource=subscription')).toEqual(['toys']);
  expect(await found('user=grace@tailspin.example')).toEqual(['toys']);
});
