import { expect, it } from 'vitest';
import { countActivities, listLatestInLines } from '@/lib/activity/query/list-activities';
import { now } from '@/lib/platform/time/time';
import { activityFilterOf } from '@/lib/subscriptions/activity-filter';
import { changeSubscription } from '@/lib/subscriptions/change/change-subscription';
import { makePartner } from '@/tests/support/records/partners';
import { makeSubscription, type SoldSubscription } from '@/tests/support/records/subscriptions';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const rename = ({ partner, customer, subscription }: SoldSubscription, version: number) =>
  changeSubscription(partner.scope, {
    customerId: customer.id,
    subscriptionId: subscription.id,
    version,
    change: { kind: 'name', friendlyName: `Name ${version}` },
    actor: 'sales-agent@tailspin.example',
  });

const filterOf = ({ customer, subscription }: SoldSubscription, zone = 'UTC') =>
  activityFilterOf({ customerId: customer.id, subscription, zone, at: now() });

it('the latest activities of a subscription are its own, newest first, and no more than asked', async () => {
  const partner = await makePartner();
  const [one, other] = [await makeSubscription(partner), await makeSubscription(partner)];
  const made: string[] = [];
  for (const version of [1, 2, 3]) {
    const result = await rename(one, version);
    if (result.outcome === 'changed') made.unshift(result.recordId);
  }
  await rename(other, 1);
  const filter = filterOf(one, 'Asia/Tokyo');
  const latest = await listLatestInLines(partner.scope, { filter, limit: 2 });
  expect(latest?.map(({ recordId }) => recordId)).toEqual(made.slice(0, 2));
  expect(latest?.[0]?.content.resourceNewValue).toContain('Name 3');
  expect(await countActivities(partner.scope, filter)).toBe(3);
});

it('a subscription without activities has none, and another partner’s are never among them', async () => {
  const one = await makeSubscription(await makePartner());
  await rename(one, 1);
  const { scope } = await makePartner();
  expect(await listLatestInLines(scope, { filter: filterOf(one), limit: 5 })).toEqual([]);
  const quiet = await makeSubscription(one.partner);
  const filter = filterOf(quiet);
  expect(await listLatestInLines(one.partner.scope, { filter, limit: 5 })).toEqual([]);
});
