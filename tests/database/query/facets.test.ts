import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { findCustomers, getCustomerNames } from '@/lib/activity/query/customers';
import {
  countByAction,
  countByResource,
  countByStatus,
  countByUser,
} from '@/lib/activity/query/facets';
import { ADATUM, rawOrder, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';

let partner: TestPartner;
let other: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  other = await makePartner();
  await storeRaw(partner, [
    rawRecord(),
    rawRecord({ operationStatus: 'failed' }),
    rawOrder(['Mail'], { customerId: WINGTIP.id, customerName: WINGTIP.name }),
    rawRecord({ operationType: 'reassign_seat', operationDate: '2026-04-01T00:00:00.0000000Z' }),
  ]);
  await storeRaw(other, [rawRecord({ customerName: 'Somebody Else’s Adatum' })]);
});

it('counts the actions of a period, the most frequent first', async () => {
  expect(await countByAction(partner.scope, filterOf(MARCH))).toEqual([
    { value: 'update_subscription', count: 2 },
    { value: 'create_order', count: 1 },
  ]);
});

it('counts under the other filters, but not under those of the same list', async () => {
  const filter = filterOf(`${MARCH}&action=create_order&status=failed`);
  expect(await countByAction(partner.scope, filter)).toEqual([
    { value: 'update_subscription', count: 1 },
  ]);
  expect(await countByStatus(partner.scope, filter)).toEqual([{ value: 'succeeded', count: 1 }]);
  expect(await countByUser(partner.scope, filterOf(`${MARCH}&user=nobody`))).toEqual([
    { value: 'sales@tailspin.example', count: 3 },
  ]);
  expect(await countByResource(partner.scope, filterOf(`${MARCH}&customer=${WINGTIP.id}`))).toEqual(
    [{ value: 'order', count: 1 }],
  );
});

it('finds customers by part of the name, and only the partner’s own', async () => {
  expect(await findCustomers(partner.scope, { search: 'ATUM', limit: 5 })).toEqual([ADATUM]);
  expect(await findCustomers(partner.scope, { search: '', limit: 1 })).toEqual([ADATUM]);
  expect(await findCustomers(partner.scope, { search: '%', limit: 5 })).toEqual([]);
  expect(await findCustomers(partner.scope, { search: 'somebody', limit: 5 })).toEqual([]);
});

it('finds customers like the search does, in any case and Unicode composition', async () => {
  const { scope } = await namesIn(['Ärzte AG', 'A\u0308rztebund', 'ΟΔΟΣ', 'Οδος', 'Straße']);
  const found = async (search: string) =>
    (await findCustomers(scope, { search, limit: 9 }))
      .map(({ name }) => name.normalize('NFC'))
      .sort();
  for (const part of ['ÄRZTE', 'ärzte', 'a\u0308rzte'])
    expect(await found(part)).toEqual(['Ärzte AG', 'Ärztebund']);
  for (const part of ['οδοσ', 'ΟΔΟΣ', 'οδος']) expect(await found(part)).toHaveLength(2);
  expect(await found('STRAßE')).toEqual(['Straße']);
  expect(await found('rzte_')).toEqual([]);
});

async function namesIn(names: string[]): Promise<TestPartner> {
  const made = await makePartner();
  const record = (customerName: string) => rawRecord({ customerId: randomUUID(), customerName });
  await storeRaw(made, names.map(record));
  return made;
}

it('names customers by their ids, and leaves out unknown ones', async () => {
  const unknown = '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a99';
  expect(await getCustomerNames(partner.scope, [WINGTIP.id, unknown])).toEqual(
    new Map([[WINGTIP.id, WINGTIP.name]]),
  );
});
