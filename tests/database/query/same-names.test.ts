import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import {
  readCustomerName,
  readCustomerNames,
  readQualifiers,
} from '@/lib/customers/read-qualifiers';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { ownerPrisma } from '@/tests/support/database/as-owner';

useDatabase();

let partner: TestPartner;
let other: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  other = await makePartner();
});

async function add(name: string, primaryDomain: string | null, of = partner) {
  const customer = { id: randomUUID(), name };
  await ownerPrisma().customer.create({
    data: { ...customer, primaryDomain, partnerId: of.id },
  });
  return customer;
}

it('customers of the same name in a list are distinguished by their domains', async () => {
  const one = await add('Contoso', 'one.example');
  const two = await add('CONTOSO', 'two.example');
  const alone = await add('Fabrikam', 'fabrikam.example');
  expect(await readCustomerNames(partner.scope, [one, two, alone])).toEqual(
    new Map([
      [one.id, 'Contoso (one.example)'],
      [two.id, 'CONTOSO (two.example)'],
      [alone.id, 'Fabrikam'],
    ]),
  );
  expect(await readCustomerNames(partner.scope, [one, alone])).toEqual(
    new Map([
      [one.id, 'Contoso'],
      [alone.id, 'Fabrikam'],
    ]),
  );
});

it('by the start of the id if one is known only from records, or belongs to another partner', async () => {
  const known = await add('Relecloud', 'relecloud.example');
  const theirs = await add('Relecloud', 'theirs.example', other);
  const gone = { id: randomUUID(), name: 'Relecloud' };
  for (const one of [theirs, gone]) {
    const qualifierOf = await readQualifiers(partner.scope, [known, one]);
    expect([known, one].map(qualifierOf)).toEqual([known.id.slice(0, 8), one.id.slice(0, 8)]);
  }
});

it('a single customer is distinguished from the partner’s others of its name, not from another partner’s', async () => {
  const one = await add('Litware', 'litware.example');
  await add('Litware', 'other.example', other);
  expect(await readCustomerName(partner.scope, one)).toBe('Litware');
  const two = await add('Litware', 'litware-two.example');
  expect(await readCustomerName(partner.scope, one)).toBe('Litware (litware.example)');
  expect(await readCustomerName(partner.scope, two)).toBe('Litware (litware-two.example)');
  const gone = { id: randomUUID(), name: 'Litware' };
  expect(await readCustomerName(partner.scope, gone)).toBe(`Litware (${gone.id.slice(0, 8)})`);
});

it('customers without a name are distinguished, too', async () => {
  const ids = [randomUUID(), randomUUID()];
  await storeRaw(
    partner,
    ids.map((customerId) => rawRecord({ customerId, customerName: null })),
  );
  const [id = ''] = ids;
  const unnamed = { id, name: 'Unnamed customer' };
  expect(await readCustomerName(partner.scope, unnamed)).toBe(
    `Unnamed customer (${id.slice(0, 8)})`,
  );
});
