import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  changeSubscription,
  type SubscriptionChangeRequest,
} from '@/lib/subscriptions/change/change-subscription';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { PLANS } from '@/lib/subscriptions/purchase/plans';
import type { Subscription } from '@/lib/subscriptions/subscription';
import type { SubscriptionChange } from '@/lib/subscriptions/change/subscription-change';
import { subscriptionValue } from '@/lib/subscriptions/subscription-value';
import { daysLater, monthsLater, now } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import { dataOf, latestActivities } from '@/tests/support/records/latest-activities';
import { makePartner } from '@/tests/support/records/partners';
import {
  makeSubscription,
  readSoldSubscription,
  type SoldSubscription,
} from '@/tests/support/records/subscriptions';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const ACTOR = 'sales-agent@tailspin.example';
const ENGLISH = { t: translatorFor('en'), locale: 'en' } as const;

const yearly = PLANS.get('P1Y-Annual') ?? expect.fail('It is owned by the year.');
const sell = async (overrides: Partial<Subscription> = {}) =>
  makeSubscription(await makePartner(), overrides);

function request(
  owned: SoldSubscription,
  change: SubscriptionChange,
  overrides: Partial<SubscriptionChangeRequest> = {},
) {
  return changeSubscription(owned.partner.scope, {
    customerId: owned.customer.id,
    subscriptionId: owned.subscription.id,
    version: 1,
    change,
    actor: ACTOR,
    ...overrides,
  });
}

const moreSeats = { kind: 'quantity', quantity: 11 } as const;
const late = { cancellationAllowedUntil: daysLater(now(), -1) };

const CHANGES: [
  overrides: Partial<Subscription>,
  change: SubscriptionChange,
  becomes: Partial<Subscription>,
][] = [
  [late, { kind: 'quantity', quantity: 12 }, { quantity: 12 }],
  [{}, { kind: 'quantity', quantity: 1 }, { quantity: 1 }],
  [{ status: 'expired' }, { kind: 'name', friendlyName: 'Post' }, { friendlyName: 'Post' }],
  [{}, { kind: 'auto-renew', isOn: false }, { autoRenew: false }],
  [{ autoRenew: false }, { kind: 'auto-renew', isOn: true }, { autoRenew: true }],
  [{}, { kind: 'suspend' }, { status: 'suspended', autoRenew: false }],
  [{ status: 'suspended', autoRenew: false }, { kind: 'reactivate' }, { status: 'active' }],
  [{}, { kind: 'cancel' }, { status: 'deleted', autoRenew: false }],
];

describe.each(CHANGES)('a subscription with %j, changed by %j', (overrides, change, becomes) => {
  it('is changed, and the log has its full value before and after', async () => {
    const owned = await sell(overrides);
    const { subscription } = owned;
    const result = await request(owned, change);
    const after = { ...subscription, ...becomes, version: 2 };
    expect(await readSoldSubscription(owned)).toEqual(after);

    const [activity, ...others] = await latestActivities(owned.partner);
    expect(others).toEqual([]);
    expect(result).toEqual({ outcome: 'changed', recordId: activity?.recordId });
    expect(activity).toMatchObject({
      operationType: 'update_subscription',
      resourceType: 'subscription',
      status: 'succeeded',
      userPrincipalName: ACTOR,
      customerId: owned.customer.id,
      customerName: owned.customer.name,
      correlationId: expect.stringMatching(/^[\da-f-]{36}$/),
      resourceOldValue: JSON.stringify(subscriptionValue(subscription)),
      resourceNewValue: JSON.stringify(subscriptionValue(after)),
    });
    expect(activity?.customizedData).toEqual([
      { key: 'SubscriptionId', value: subscription.id },
      { key: 'SubscriptionName', value: after.friendlyName },
      { key: 'Quantity', value: String(after.quantity) },
    ]);
  });
});

it('a trial becomes paid: its term starts now and can be cancelled for seven days', async () => {
  const owned = await sell({ isTrial: true, autoRenew: false, term: 'P1M', ...late });
  const before = now();
  expect(await request(owned, { kind: 'convert', plan: yearly })).toMatchObject({
    outcome: 'changed',
  });
  const after = await readSoldSubscription(owned);
  const { effectiveFrom: at } = after;
  expect(at.getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(after).toMatchObject({
    isTrial: false,
    autoRenew: false,
    term: 'P1Y',
    billingCycle: 'Annual',
    commitmentEndsAt: monthsLater(at, 12),
    cancellationAllowedUntil: daysLater(at, 7),
  });
  const [activity] = await latestActivities(owned.partner);
  expect(activity?.operationType).toBe('convert_trial_subscription');
  expect(JSON.parse(activity?.resourceOldValue ?? '')).toMatchObject({ IsTrial: true });
  expect(JSON.parse(activity?.resourceNewValue ?? '')).toMatchObject({ IsTrial: false });
});

const REFUSED: [overrides: Partial<Subscription>, change: SubscriptionChange][] = [
  [late, { kind: 'quantity', quantity: 9 }],
  [{}, { kind: 'quantity', quantity: 0 }],
  [{ isTrial: true }, { kind: 'quantity', quantity: 12 }],
  [{ unitType: 'Usage-based' }, { kind: 'quantity', quantity: 12 }],
  [{ status: 'deleted' }, { kind: 'name', friendlyName: 'Post' }],
  [{ isTrial: true }, { kind: 'auto-renew', isOn: true }],
  [{ status: 'pending' }, { kind: 'suspend' }],
  [{ status: 'expired' }, { kind: 'reactivate' }],
  [{}, { kind: 'convert', plan: yearly }],
  [late, { kind: 'cancel' }],
];

describe.each(REFUSED)('a subscription with %j, changed by %j', (overrides, change) => {
  it('stays as it is, and the log says why', async () => {
    const owned = await sell(overrides);
    const result = await request(owned, change);
    const reason = result.outcome === 'refused' ? result.reason(ENGLISH) : expect.fail();
    expect(reason).toMatch(/\.$/);
    expect(await readSoldSubscription(owned)).toEqual(owned.subscription);
    const [activity, ...others] = await latestActivities(owned.partner);
    expect(others).toEqual([]);
    expect(activity).toMatchObject({ status: 'failed', resourceNewValue: null });
    const about = { SubscriptionId: owned.subscription.id, FailureReason: reason };
    expect(dataOf(activity)).toMatchObject(about);
  });
});

describe('nothing is written', () => {
  const nothing = async (owned: SoldSubscription) => {
    expect(await readSoldSubscription(owned)).toEqual(owned.subscription);
    expect(await latestActivities(owned.partner)).toEqual([]);
  };

  it('when the change would change nothing', async () => {
    const owned = await sell();
    const { quantity, friendlyName } = owned.subscription;
    for (const change of [
      { kind: 'quantity', quantity } as const,
      { kind: 'name', friendlyName } as const,
      { kind: 'auto-renew', isOn: true } as const,
    ])
      expect(await request(owned, change)).toEqual({ outcome: 'unchanged' });
    await nothing(owned);
  });

  it('when somebody has changed it since it was shown', async () => {
    const owned = await sell({ version: 4 });
    const result = await request(owned, moreSeats, { version: 3 });
    expect(result).toEqual({ outcome: 'stale' });
    await nothing(owned);
  });

  it('for another partner, another customer or an unknown id', async () => {
    const owned = await sell();
    const other = await sell();
    const change = { kind: 'suspend' } as const;
    const strangers = [
      request({ ...owned, partner: other.partner }, change),
      request(owned, change, { customerId: other.customer.id }),
      request(owned, change, { subscriptionId: randomUUID() }),
    ];
    expect(await Promise.all(strangers)).toEqual(Array(3).fill({ outcome: 'absent' }));
    await nothing(owned);
    await nothing(other);
  });
});

it('a change whose activity cannot be recorded is not made', async () => {
  const owned = await sell();
  await asOwner("ALTER TABLE activity ADD CONSTRAINT broken CHECK (status = 'never') NOT VALID");
  try {
    await expect(request(owned, moreSeats)).rejects.toMatchObject({ code: '23514' });
  } finally {
    await asOwner('ALTER TABLE activity DROP CONSTRAINT broken');
  }
  expect(await readSoldSubscription(owned)).toEqual(owned.subscription);
  expect(await request(owned, moreSeats)).toMatchObject({ outcome: 'changed' });
});
