import { describe, expect, it } from 'vitest';
import { detailsOf } from '@/tests/support/records/details-of';

describe('an order of one subscription', () => {
  const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000001`;
  const { lineItems, change, additional, facts } = detailsOf(
    {
      resourceNewValue: JSON.stringify({
        Id: 'order-7',
        ReferenceCustomerId: id('c'),
        BillingCycle: 'monthly',
        LineItems: [
          {
            LineItemNumber: 0,
            OfferId: 'offer',
            SubscriptionId: 's-0',
            ParentSubscriptionId: null,
            TermDuration: 'P1Y',
            FriendlyName: 'Mail',
            Quantity: 25,
            PartnerIdOnRecord: null,
          },
        ],
        PartnerOnRecord: null,
        CoterminousId: '00000000-0000-0000-0000-000000000000',
        CreationDate: '2026-11-21T18:00:05.0000000Z',
        CancelledAt: '2026-12-01T18:00:05.0000000Z',
        TransactionType: 'UserPurchase',
      }),
    },
    {
      resourceType: 'order',
      customerId: id('c'),
      customerName: 'Adatum',
      occurredAt: '2026-11-21T18:00:00.0000000Z',
      customizedData: [
        { key: 'OrderId', value: 'order-7' },
        { key: 'BillingCycle', value: 'Monthly' },
        { key: 'SubscriptionId-0', value: 's-0' },
        { key: 'Quantity-0', value: '25' },
        { key: 'PartnerOnRecord-0', value: null },
      ],
    },
  );

  it('lists it with its term, and tells it nowhere else', () => {
    expect(lineItems?.lines).toEqual([
      {
        subscription: 'Mail',
        quantity: '25',
        term: '1 year',
        offerId: 'offer',
        subscriptionId: 's-0',
        others: [],
      },
    ]);
    expect(facts.main.map(([name]) => name)).toEqual(['Customer', 'Record ID']);
    expect(additional).toBeNull();
  });

  it('folds away what has no value, and what only programs or the record itself say', () => {
    expect(change?.changed.lines.map(({ name }) => name)).toEqual([
      'Id',
      'BillingCycle',
      'CancelledAt',
    ]);
    expect(change?.unchanged.lines.map(([name]) => name)).toEqual([
      'ReferenceCustomerId',
      'LineItems',
      'PartnerOnRecord',
      'CoterminousId',
      'CreationDate',
      'TransactionType',
    ]);
  });
});

it('the identifiers within a value that was created are not told again', () => {
  const { additional } = detailsOf(
    { resourceNewValue: '{"CompanyProfile":{"Domain":"adatum.example"}}' },
    {
      customizedData: [
        { key: 'PrimaryDomainName', value: 'adatum.example' },
        { key: 'Relationship', value: 'reseller' },
      ],
    },
  );
  expect(additional?.lines).toEqual([['Relationship', 'reseller']]);
});
