import { expect, it } from 'vitest';
import { changeSubscription } from '@/lib/subscriptions/change/change-subscription';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { makePartner } from '@/tests/support/records/partners';
import {
  makeSubscription,
  readSoldSubscription,
  type SoldSubscription,
} from '@/tests/support/records/subscriptions';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const sell = async () => makeSubscription(await makePartner());

function request(
  { partner, customer, subscription }: SoldSubscription,
  change: { kind: 'quantity'; quantity: number },
) {
  return changeSubscription(partner.scope, {
    customerId: customer.id,
    subscriptionId: subscription.id,
    version: 1,
    change,
    actor: 'sales-agent@tailspin.example',
  });
}

it('of many concurrent changes one succeeds, and the others overwrite nothing', async () => {
  const owned = await sell();
  const quantities = [11, 12, 13, 14, 15, 16];
  const results = await Promise.all(
    quantities.map((quantity) => request(owned, { kind: 'quantity', quantity })),
  );
  const outcomes = results.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(5);
  const winner = quantities[outcomes.indexOf('changed')];
  expect(await readSoldSubscription(owned)).toMatchObject({ quantity: winner, version: 2 });
  expect(await latestActivities(owned.partner)).toHaveLength(1);
});

it('the same form submitted many times at once makes one change', async () => {
  const owned = await sell();
  const results = await Promise.all(
    Array.from({ length: 5 }, () => request(owned, { kind: 'quantity', quantity: 11 })),
  );
  expect(results.map(({ outcome }) => outcome).sort()).toEqual([
    'changed',
    ...Array(4).fill('repeated'),
  ]);
  expect(await latestActivities(owned.partner)).toHaveLength(1);
});
