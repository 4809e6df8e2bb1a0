import { expect, it } from 'vitest';
import { countFigures } from '@/lib/insights/count-figures';
import { renewsAtEnd } from '@/lib/subscriptions/rules';
import {
  at,
  listCountedNames,
  periodOf,
  makeSubscriptions,
} from '@/tests/support/records/insights';
import { subscriptionWith } from '@/tests/support/records/subscriptions';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';

it('licenses are the seats of what is sold by the seat, not of what is billed by usage', async () => {
  const bought = { createdAt: at('2026-03-10T00:00:00Z') };
  const partner = await makeSubscriptions({
    seats: { ...bought, quantity: 25 },
    more: { ...bought, quantity: 7 },
    use: { ...bought, quantity: 1, unitType: 'Usage-based' },
  });
  const { sold, active } = await countFigures(partner.scope, periodOf(MARCH));
  expect(sold).toEqual({ subscriptions: 3, licenses: 32 });
  expect(active).toEqual({ subscriptions: 3, licenses: 32 });
});

it('active and suspended are counted as of now, whatever the period', async () => {
  const partner = await makeSubscriptions({
    active: {},
    trial: { isTrial: true, autoRenew: false },
    shouted: { status: 'ACTIVE' },
    suspended: { status: 'suspended', autoRenew: false },
    pending: { status: 'pending' },
    deleted: { status: 'deleted' },
  });
  const query = 'from=2001-01-01&to=2001-01-02';
  expect((await listCountedNames(partner, { figure: 'active', query })).sort()).toEqual([
    'active',
    'shouted',
    'trial',
  ]);
  expect(await listCountedNames(partner, { figure: 'suspended', query })).toEqual(['suspended']);
});

it('renewing counts active, paid subscriptions that renew automatically within 30 days in the zone', async () => {
  const ends = (iso: string) => ({ commitmentEndsAt: at(iso) });
  const soon = ends('2026-04-20T00:00:00Z');
  const partner = await makeSubscriptions({
    'earlier today': ends('2026-04-15T00:00:00Z'),
    'in the last millisecond': ends('2026-05-15T23:59:59.999Z'),
    'a day too late': ends('2026-05-16T00:00:00Z'),
    yesterday: ends('2026-04-14T23:59:59Z'),
    'without an end': { commitmentEndsAt: null },
    'not renewed': { ...soon, autoRenew: false },
    suspended: { ...soon, status: 'suspended' },
    trial: { ...soon, isTrial: true },
    once: { ...soon, billingCycle: 'One-time' },
  });
  const query = MARCH;
  expect((await listCountedNames(partner, { figure: 'renewing', query })).sort()).toEqual([
    'earlier today',
    'in the last millisecond',
  ]);
  const tokyo = await listCountedNames(partner, {
    figure: 'renewing',
    query: `${query}&tz=Asia/Tokyo`,
  });
  expect(tokyo.sort()).toEqual(['earlier today', 'yesterday']);
});

it('trials counts active trials, and those ending soon end within 30 days', async () => {
  const trial = { isTrial: true, autoRenew: false };
  const partner = await makeSubscriptions({
    soon: { ...trial, commitmentEndsAt: at('2026-05-15T12:00:00Z') },
    later: { ...trial, commitmentEndsAt: at('2026-05-16T12:00:00Z') },
    over: { ...trial, status: 'expired', commitmentEndsAt: at('2026-04-20T12:00:00Z') },
    paid: { commitmentEndsAt: at('2026-04-20T12:00:00Z') },
  });
  const query = MARCH;
  expect((await listCountedNames(partner, { figure: 'trials', query })).sort()).toEqual([
    'later',
    'soon',
  ]);
  expect(await listCountedNames(partner, { figure: 'trialsEnding', query })).toEqual(['soon']);
});

it('what ends within 30 days either renews or expires: a suspended one never renews', async () => {
  const soon = { commitmentEndsAt: at('2026-04-20T00:00:00Z') };
  const partner = await makeSubscriptions({
    renews: soon,
    'switched off': { ...soon, autoRenew: false },
    suspended: { ...soon, status: 'Suspended', autoRenew: false },
    'suspended with auto-renew on': { ...soon, status: 'suspended' },
    once: { ...soon, billingCycle: 'One-time' },
    trial: { ...soon, isTrial: true },
    pending: { ...soon, status: 'pending' },
    cancelled: { ...soon, status: 'deleted', autoRenew: false },
    expired: { ...soon, status: 'expired' },
    'a day too late': { commitmentEndsAt: at('2026-05-16T00:00:00Z'), autoRenew: false },
  });
  const of = async (figure: 'ending' | 'renewing' | 'expiring') =>
    (await listCountedNames(partner, { figure, query: MARCH })).sort();
  const expiring = ['once', 'suspended', 'suspended with auto-renew on', 'switched off'];
  expect(await of('renewing')).toEqual(['renews']);
  expect(await of('expiring')).toEqual(expiring);
  expect(await of('ending')).toEqual(['once', 'renews', ...expiring.slice(1)].sort());
});

it('the rules of subscriptions and the figures agree on what renews', async () => {
  const soon = { commitmentEndsAt: at('2026-04-20T00:00:00Z') };
  const fields = ['active', 'suspended'].flatMap((status) =>
    [true, false].flatMap((autoRenew) =>
      ['Monthly', 'One-time'].map((billingCycle) => ({ status, autoRenew, billingCycle })),
    ),
  );
  const named = fields.map((values) => [JSON.stringify(values), { ...soon, ...values }] as const);
  const partner = await makeSubscriptions(Object.fromEntries(named));
  const renewing = named.filter(([, values]) => renewsAtEnd(subscriptionWith(values)));
  expect((await listCountedNames(partner, { figure: 'renewing', query: MARCH })).sort()).toEqual(
    renewing.map(([name]) => name).sort(),
  );
});
