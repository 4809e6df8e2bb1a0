import { expect, it } from 'vitest';
import { changeSubscription } from '@/lib/subscriptions/change/change-subscription';
import { findLatestChange } from '@/lib/subscriptions/change/latest-change';
import { listSubscriptions } from '@/lib/subscriptions/queries';
import { makePartner } from '@/tests/support/records/partners';
import {
  makeSubscription,
  subscriptionWith,
  type SoldSubscription,
} from '@/tests/support/records/subscriptions';
import { useDatabase } from '@/tests/support/database/use-database';
import { ownerPrisma } from '@/tests/support/database/as-owner';

useDatabase();

const rename = (owned: SoldSubscription, overrides: { version: number; actor: string }) =>
  changeSubscription(owned.partner.scope, {
    customerId: owned.customer.id,
    subscriptionId: owned.subscription.id,
    change: { kind: 'name', friendlyName: `Renamed by ${overrides.actor}` },
    ...overrides,
  });

it('finds who last changed a subscription, with the record', async () => {
  const owned = await makeSubscription(await makePartner());
  const id = { customerId: owned.customer.id, id: owned.subscription.id };
  expect(await findLatestChange(owned.partner.scope, id)).toBeNull();
  await rename(owned, { version: 1, actor: 'first@tailspin.example' });
  const result = await rename(owned, { version: 2, actor: 'second@tailspin.example' });
  expect(await findLatestChange(owned.partner.scope, id)).toEqual({
    recordId: result.outcome === 'changed' ? result.recordId : null,
    actor: 'second@tailspin.example',
    at: expect.any(Date),
  });
});

it('ignores refused changes, other subscriptions and other partners', async () => {
  const partner = await makePartner();
  const [one, other] = [await makeSubscription(partner), await makeSubscription(partner)];
  const deleted = await makeSubscription(partner, { status: 'deleted' });
  await rename(one, { version: 1, actor: 'first@tailspin.example' });
  await rename(deleted, { version: 1, actor: 'first@tailspin.example' });
  for (const { customer, subscription } of [other, deleted]) {
    const id = { customerId: customer.id, id: subscription.id };
    expect(await findLatestChange(partner.scope, id)).toBeNull();
  }
  const { scope } = await makePartner();
  const id = { customerId: one.customer.id, id: one.subscription.id };
  expect(await findLatestChange(scope, id)).toBeNull();
});

it('lists a customer’s subscriptions, active ones first, deleted ones last, then by name', async () => {
  const { partner, customer } = await makeSubscription(await makePartner(), {
    friendlyName: 'B',
    status: 'suspended',
  });
  const more = [
    subscriptionWith({ friendlyName: 'A', status: 'deleted' }),
    subscriptionWith({ friendlyName: 'A', status: 'expired' }),
    subscriptionWith({ friendlyName: 'D' }),
    subscriptionWith({ friendlyName: 'C' }),
  ];
  await ownerPrisma().subscription.createMany({
    data: more.map((one) => ({ ...one, partnerId: partner.id, customerId: customer.id })),
  });
  const listed = await listSubscriptions(partner.scope, customer.id);
  expect(listed.map(({ friendlyName, status }) => `${friendlyName} ${status}`)).toEqual([
    'C active',
    'D active',
    'A expired',
    'B suspended',
    'A deleted',
  ]);
});
