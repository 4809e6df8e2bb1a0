import { describe, expect, it } from 'vitest';
import type { ActivityDetails } from '@/lib/activity/details/details';
import { detailsOf } from '@/tests/support/records/details-of';
import { CUSTOMER, OFFER, SEATS, SUBSCRIPTION, subscription } from './seats-change';

function timesShown(details: ActivityDetails, text: string): number {
  const { facts, change, lineItems, additional } = details;
  const shown = [facts, change, lineItems, additional];
  const customerLinks = Object.values(facts)
    .flat()
    .filter(([, , kind]) => kind === 'customer').length;
  const count = JSON.stringify(shown).split(text).length - 1;
  return text === CUSTOMER ? count - customerLinks : count;
}

describe('a change of seats', () => {
  const details = detailsOf({}, SEATS);

  it('shows no identifier twice', () => {
    for (const id of [SUBSCRIPTION, OFFER, CUSTOMER, 'a1b2c3'])
      expect([id, timesShown(details, id)]).toEqual([id, 1]);
  });

  it('tells its only subscription among the facts, and its seats in the change', () => {
    expect(details.lineItems).toBeNull();
    expect(details.facts.main.map(([name, value]) => [name, value])).toEqual([
      ['Subscription', 'Mail – Berlin'],
      ['Offer ID', OFFER],
      ['Subscription ID', SUBSCRIPTION],
      ['Customer', 'Adatum'],
      ['Record ID', 'record'],
    ]);
    expect(details.change?.changed.lines).toEqual([{ name: 'Quantity', old: '10', new: '15' }]);
  });

  it('has no additional information left', () => {
    expect(details.additional).toBeNull();
  });

  it('tells the fields that did not change in words', () => {
    expect(details.change?.unchanged.lines).toContainEqual([
      'TermDuration',
      { words: '3 years', stored: 'P3Y' },
    ]);
  });

  it('keeps data that say something else', () => {
    const customizedData = [
      ...SEATS.customizedData.slice(0, 2),
      { key: 'Quantity', value: '16' },
      { key: 'Note', value: 'by phone' },
    ];
    const { additional, facts } = detailsOf({}, { ...SEATS, customizedData });
    expect(additional?.lines).toEqual([['Note', 'by phone']]);
    const quantity = { key: 'Quantity', value: '16' };
    expect(facts.main).toContainEqual(['Seats', '16']);
    const twice = { ...SEATS, customizedData: [quantity, ...SEATS.customizedData] };
    expect(detailsOf({}, twice).additional?.lines).toEqual([['Quantity', '16']]);
  });
});

describe('an order of several subscriptions', () => {
  const line = (n: number) => ({ LineItemNumber: n, SubscriptionId: `s-${n}`, Quantity: n + 1 });
  const details = detailsOf(
    {
      resourceNewValue: JSON.stringify({
        Id: 'order-7',
        CurrencyCode: 'EUR',
        TotalPrice: 99.5,
        LineItems: [line(0), line(1)],
      }),
    },
    {
      resourceType: 'order',
      customizedData: [
        { key: 'OrderId', value: 'order-7' },
        { key: 'BillingCycle', value: 'Monthly' },
        ...[0, 1].flatMap((n) => [
          { key: `SubscriptionId-${n}`, value: `s-${n}` },
          { key: `Quantity-${n}`, value: `${n + 1}` },
          { key: `PartnerOnRecord-${n}`, value: null },
        ]),
      ],
    },
  );

  it('lists them once, and folds the lines of the value away', () => {
    expect(details.lineItems?.total).toBe(2);
    expect(details.change?.changed.lines.map(({ name }) => name)).toEqual([
      'Id',
      'CurrencyCode',
      'TotalPrice',
    ]);
    expect(details.change?.unchanged.lines.map(([name]) => name)).toEqual(['LineItems']);
    expect(details.additional?.lines.map(([name]) => name)).toEqual(['BillingCycle']);
  });

  it('tells its price in its currency, and counts its lines from 1', () => {
    const price = details.change?.changed.lines.find(({ name }) => name === 'TotalPrice');
    expect(price?.new).toMatchObject({ stored: '99.5' });
    expect(JSON.stringify(details.change?.unchanged)).toContain('{"words":"1","stored":"0"}');
  });
});

it('a failed change tells why in its sentence, and nowhere else', () => {
  const { failure, additional } = detailsOf(
    { resourceOldValue: subscription({ Quantity: 10 }), resourceNewValue: null },
    {
      ...SEATS,
      operationType: 'update_subscription',
      status: 'failed',
      customizedData: [
        ...SEATS.customizedData,
        { key: 'ErrorCode', value: '600009' },
        { key: 'ErrorMessage', value: 'There are too few licenses.' },
      ],
    },
  );
  expect(failure?.join(' ')).toContain('There are too few licenses.');
  expect(additional).toBeNull();
});

it('times that differ only in what words leave out are shown as they are stored', () => {
  const at = (digits: string) => JSON.stringify({ CreationDate: `2026-11-21T18:00:00.${digits}Z` });
  const { change } = detailsOf({
    resourceOldValue: at('1000000'),
    resourceNewValue: at('2000000'),
  });
  expect(change?.changed.lines).toEqual([
    {
      name: 'CreationDate',
      old: '2026-11-21T18:00:00.1000000Z',
      new: '2026-11-21T18:00:00.2000000Z',
    },
  ]);
});
