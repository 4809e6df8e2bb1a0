import { expect, it } from 'vitest';
import { changeSubscription } from '@/lib/subscriptions/change/change-subscription';
import { dayOf, daysLater, now, UTC } from '@/lib/platform/time/time';
import { at, listCountedNames, makeSubscriptions } from '@/tests/support/records/insights';
import { makePartner } from '@/tests/support/records/partners';
import { makeSubscription } from '@/tests/support/records/subscriptions';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';

it('sold counts what was bought on the full days of the period in its zone, except trials', async () => {
  const partner = await makeSubscriptions({
    'before midnight': { createdAt: at('2026-02-28T23:59:59.999Z') },
    'at midnight': { createdAt: at('2026-03-01T00:00:00Z') },
    'in the last millisecond, deleted since': {
      createdAt: at('2026-03-31T23:59:59.999Z'),
      status: 'deleted',
    },
    'a midnight later': { createdAt: at('2026-04-01T00:00:00Z') },
    'as a trial': { createdAt: at('2026-03-10T00:00:00Z'), isTrial: true },
  });
  expect(await listCountedNames(partner, { figure: 'sold', query: MARCH })).toHaveLength(2);
  expect((await listCountedNames(partner, { figure: 'sold', query: MARCH })).sort()).toEqual([
    'at midnight',
    'in the last millisecond, deleted since',
  ]);
  const tokyo = await listCountedNames(partner, {
    figure: 'sold',
    query: `${MARCH}&tz=Asia/Tokyo`,
  });
  expect(tokyo.sort()).toEqual(['at midnight', 'before midnight']);
});

it('churned counts paid subscriptions that ended in the period, by the end of their term', async () => {
  const ended = (status: string, iso: string) => ({ status, commitmentEndsAt: at(iso) });
  const partner = await makeSubscriptions({
    expired: ended('expired', '2026-03-01T00:00:00Z'),
    disabled: ended('disabled', '2026-03-31T23:59:59.999Z'),
    deleted: ended('deleted', '2026-03-15T00:00:00Z'),
    'a day later': ended('expired', '2026-04-01T00:00:00Z'),
    'a day before': ended('expired', '2026-02-28T23:59:59Z'),
    'renewed since': ended('active', '2026-03-15T00:00:00Z'),
    trial: { ...ended('expired', '2026-03-15T00:00:00Z'), isTrial: true },
    'of no known day': ended('deleted', '2026-06-01T00:00:00Z'),
  });
  expect((await listCountedNames(partner, { figure: 'churned', query: MARCH })).sort()).toEqual([
    'deleted',
    'disabled',
    'expired',
  ]);
  const later = 'from=2026-04-01&to=2026-12-31';
  expect(await listCountedNames(partner, { figure: 'churned', query: later })).toEqual([
    'a day later',
  ]);
});

it('churned counts cancelled subscriptions on the day of the record, not at the end of their term', async () => {
  const partner = await makePartner();
  const { customer, subscription } = await makeSubscription(partner, { friendlyName: 'cancelled' });
  await makeSubscription(partner, { friendlyName: 'kept' });
  const result = await changeSubscription(partner.scope, {
    customerId: customer.id,
    subscriptionId: subscription.id,
    version: 1,
    change: { kind: 'cancel' },
    actor: 'sales-agent@tailspin.example',
  });
  expect(result.outcome).toBe('changed');
  const today = dayOf(now(), UTC);
  const figure = 'churned';
  expect(await listCountedNames(partner, { figure, query: `from=${today}&to=${today}` })).toEqual([
    'cancelled',
  ]);
  const next = dayOf(daysLater(now(), 1), UTC);
  expect(await listCountedNames(partner, { figure, query: `from=${next}&to=9000-01-01` })).toEqual(
    [],
  );
});
