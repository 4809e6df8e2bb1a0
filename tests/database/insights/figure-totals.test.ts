import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { countFigures } from '@/lib/insights/count-figures';
import { countFigure } from '@/lib/insights/list-figure';
import { listSoldOverTime } from '@/lib/insights/sold-over-time';
import { listTopProducts } from '@/lib/insights/top-products';
import {
  at,
  listCountedNames,
  periodOf,
  makeSubscriptions,
} from '@/tests/support/records/insights';
import { makePartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';

it('the top products are the five with the most active subscriptions and the five with the most licenses', async () => {
  const of = (name: string, quantity: number) => ({
    offerId: `${name}:1`,
    offerName: name,
    quantity,
  });
  const partner = await makeSubscriptions({
    a1: of('A', 1),
    a2: of('A', 1),
    b: of('B', 90),
    c: of('C', 80),
    d: of('D', 70),
    e: of('E', 60),
    f: of('F', 50),
    g: { ...of('G', 1000), unitType: 'Usage-based' },
    h: { ...of('H', 1000), status: 'suspended' },
  });
  const { bySubscriptions, byLicenses } = await listTopProducts(partner.scope);
  const top = bySubscriptions.map(({ offerName, subscriptions }) => [offerName, subscriptions]);
  expect(top).toEqual([
    ['A', 2],
    ['B', 1],
    ['C', 1],
    ['D', 1],
    ['E', 1],
  ]);
  expect(byLicenses.map(({ offerName, licenses }) => [offerName, licenses])).toEqual([
    ['B', 90],
    ['C', 80],
    ['D', 70],
    ['E', 60],
    ['F', 50],
  ]);
  const product = 'A:1';
  expect(await listCountedNames(partner, { figure: 'active', query: MARCH, product })).toEqual(
    expect.arrayContaining(['a1', 'a2']),
  );
  const period = periodOf(MARCH);
  expect(await countFigure(partner.scope, { period, view: { figure: 'active', product } })).toEqual(
    {
      subscriptions: 2,
      licenses: 2,
    },
  );
});

it('the buckets of the chart add up to what was sold, each on its day in the zone', async () => {
  const partner = await makeSubscriptions({
    first: { createdAt: at('2026-03-01T00:00:00Z'), quantity: 5 },
    late: { createdAt: at('2026-03-01T23:00:00Z'), quantity: 6 },
    use: { createdAt: at('2026-03-31T12:00:00Z'), unitType: 'Usage-based' },
  });
  const parts = await listSoldOverTime(partner.scope, periodOf(`${MARCH}&tz=Asia/Tokyo`));
  expect(parts).toHaveLength(31);
  expect(parts.filter(({ subscriptions }) => subscriptions > 0)).toEqual([
    { from: '2026-03-01', to: '2026-03-01', subscriptions: 1, licenses: 5 },
    { from: '2026-03-02', to: '2026-03-02', subscriptions: 1, licenses: 6 },
    { from: '2026-03-31', to: '2026-03-31', subscriptions: 1, licenses: 0 },
  ]);
});

it('another partner’s subscriptions are in no figure, not even under the same id', async () => {
  const id = randomUUID();
  const mine = await makeSubscriptions({ mine: { id, createdAt: at('2026-03-10T00:00:00Z') } });
  const theirs = await makeSubscriptions({
    theirs: { id, createdAt: at('2026-03-10T00:00:00Z'), offerId: 'T:1' },
    churned: { status: 'expired', commitmentEndsAt: at('2026-03-10T00:00:00Z') },
    suspended: { status: 'suspended' },
  });
  const amounts = await countFigures(mine.scope, periodOf(MARCH));
  const nothing = { subscriptions: 0, licenses: 0 };
  const one = { subscriptions: 1, licenses: 10 };
  expect(amounts).toEqual({
    sold: one,
    churned: nothing,
    active: one,
    suspended: nothing,
    ending: nothing,
    renewing: nothing,
    expiring: nothing,
    trials: nothing,
    trialsEnding: nothing,
  });
  expect(await listCountedNames(mine, { figure: 'active', query: MARCH })).toEqual(['mine']);
  expect(await listCountedNames(mine, { figure: 'active', query: MARCH, product: 'T:1' })).toEqual(
    [],
  );
  expect((await listTopProducts(mine.scope)).bySubscriptions).toHaveLength(1);
  expect(await listCountedNames(theirs, { figure: 'churned', query: MARCH })).toEqual(['churned']);
});

it('a partner without sales has figures of zero', async () => {
  const { scope } = await makePartner();
  const amounts = Object.values(await countFigures(scope, periodOf(MARCH)));
  expect(amounts).toEqual(Array(9).fill({ subscriptions: 0, licenses: 0 }));
  expect(await listTopProducts(scope)).toEqual({ bySubscriptions: [], byLicenses: [] });
});
