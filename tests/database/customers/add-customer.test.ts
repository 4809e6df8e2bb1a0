import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addCustomer } from '@/lib/customers/add-customer';
import type { NewCustomer } from '@/lib/customers/customer-schema';
import { listCustomers } from '@/lib/customers/queries';
import { asOwner } from '@/tests/support/database/as-owner';
import { dataOf, latestActivities } from '@/tests/support/records/latest-activities';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const ACTOR = 'admin-agent@tailspin.example';

function customerOf(overrides: Partial<NewCustomer> = {}): NewCustomer {
  return {
    id: randomUUID(),
    name: 'Relecloud',
    primaryDomain: 'relecloud.onmicrosoft.com',
    country: 'JP',
    ...overrides,
  };
}

const add = ({ scope }: TestPartner, customer: NewCustomer) =>
  addCustomer(scope, { customer, actor: ACTOR });

async function customersOf({ scope }: TestPartner) {
  return (await listCustomers(scope, { search: '', after: null, before: null })).customers;
}

it('a customer is added, and the log has the new value', async () => {
  const partner = await makePartner();
  const customer = customerOf();
  const result = await add(partner, customer);
  expect(await customersOf(partner)).toMatchObject([{ ...customer, relationship: 'reseller' }]);
  const [activity, ...others] = await latestActivities(partner);
  expect(others).toEqual([]);
  expect(result).toEqual({ outcome: 'added', recordId: activity?.recordId });
  expect(activity).toMatchObject({
    operationType: 'add_customer',
    resourceType: 'customer',
    status: 'succeeded',
    userPrincipalName: ACTOR,
    customerId: customer.id,
    customerName: 'Relecloud',
    resourceOldValue: null,
  });
  expect(JSON.parse(activity?.resourceNewValue ?? '')).toEqual({
    Id: customer.id,
    CompanyProfile: { CompanyName: 'Relecloud', Domain: 'relecloud.onmicrosoft.com' },
    Country: 'JP',
  });
});

it('a domain is found both as people write it and in DNS form', async () => {
  const partner = await makePartner();
  const customer = customerOf({ primaryDomain: 'xn--bcher-kva.example' });
  await add(partner, customer);
  for (const search of ['Bücher.example', 'xn--bcher', 'XN--BCHER-KVA.EXAMPLE']) {
    const { total } = await listCustomers(partner.scope, { search, after: null, before: null });
    expect(total, search).toBe(1);
  }
});

it('another customer’s domain is refused, which is recorded without a customer id', async () => {
  const partner = await makePartner();
  const first = customerOf();
  await add(partner, first);
  const reason = 'Another customer already uses the domain relecloud.onmicrosoft.com.';
  expect(await add(partner, customerOf({ name: 'Fabrikam' }))).toEqual({
    outcome: 'domain-taken',
  });
  expect(await customersOf(partner)).toMatchObject([{ id: first.id }]);
  const [activity] = await latestActivities(partner);
  expect(activity).toMatchObject({
    operationType: 'add_customer',
    status: 'failed',
    customerId: null,
    customerName: 'Fabrikam',
  });
  expect(dataOf(activity)).toMatchObject({ FailureReason: reason });
});

it('another partner may have a customer with the same domain and id', async () => {
  const customer = customerOf();
  for (const partner of [await makePartner(), await makePartner()])
    expect(await add(partner, customer)).toMatchObject({ outcome: 'added' });
});

it('the same form submitted many times at once adds one customer', async () => {
  const partner = await makePartner();
  const customer = customerOf();
  const results = await Promise.all(Array.from({ length: 6 }, () => add(partner, customer)));
  expect(results.map(({ outcome }) => outcome).sort()).toEqual([
    'added',
    ...Array(5).fill('added-before'),
  ]);
  expect(await latestActivities(partner)).toHaveLength(1);
});

it('of two concurrent additions of the same company one is refused', async () => {
  const partner = await makePartner();
  const results = await Promise.all([add(partner, customerOf()), add(partner, customerOf())]);
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(['added', 'domain-taken']);
  expect(await customersOf(partner)).toHaveLength(1);
});

it('a customer whose activity cannot be recorded is not added', async () => {
  const partner = await makePartner();
  await asOwner("ALTER TABLE activity ADD CONSTRAINT broken CHECK (status = 'never') NOT VALID");
  try {
    await expect(add(partner, customerOf())).rejects.toMatchObject({ code: '23514' });
  } finally {
    await asOwner('ALTER TABLE activity DROP CONSTRAINT broken');
  }
  expect(await customersOf(partner)).toEqual([]);
});
