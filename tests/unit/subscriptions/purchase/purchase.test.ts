import { describe, expect, it } from 'vitest';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { PLANS } from '@/lib/subscriptions/purchase/plans';
import { purchasedSubscription, type Purchase } from '@/lib/subscriptions/purchase/purchase';
import { purchaseSchema } from '@/lib/subscriptions/purchase/purchase-schema';

const OFFERS = [
  { offerId: 'SEATS:0001', offerName: 'Visio Plan 2', unitType: 'Licenses' },
  { offerId: 'USE:0001', offerName: 'Azure plan', unitType: 'Usage-based' },
];

const SENT = {
  id: '0F4C1C9A-3B7E-4B6B-9C53-0A5C5D1F0001',
  customerId: '0f4c1c9a-3b7e-4b6b-9c53-0a5c5d1f0002',
  offer: 'SEATS:0001',
  quantity: '25',
  plan: 'P1Y-Annual',
  friendlyName: ' ',
};

function read(overrides: Record<string, unknown>) {
  const parsed = purchaseSchema(translatorFor('en'), OFFERS).safeParse({ ...SENT, ...overrides });
  if (parsed.success) return { purchase: parsed.data, wrong: [] };
  return { purchase: null, wrong: parsed.error.issues.map(({ path }) => path.join('.')) };
}

const at = new Date('2028-02-29T23:59:59.999Z');
const sell = (purchase: Purchase) =>
  purchasedSubscription(purchase, { at, orderId: 'abc', reseller: 'Tailspin' });

describe('the form of a purchase', () => {
  it('gives an offer that was sold before, by the seat, with the offer’s name', () => {
    expect(read({}).purchase).toEqual({
      id: SENT.id.toLowerCase(),
      customerId: SENT.customerId,
      offer: OFFERS[0],
      quantity: 25,
      plan: PLANS.get('P1Y-Annual'),
      friendlyName: 'Visio Plan 2',
      autoRenew: false,
    });
    expect(read({ autoRenew: 'yes', friendlyName: 'Drawing' }).purchase).toMatchObject({
      autoRenew: true,
      friendlyName: 'Drawing',
    });
  });

  it('requires no seats for products billed by usage', () => {
    expect(read({ offer: 'USE:0001', quantity: '' }).purchase).toMatchObject({ offer: OFFERS[1] });
    expect(read({ offer: 'USE:0001', quantity: undefined }).wrong).toEqual([]);
    expect(read({ offer: 'USE:0001', plan: 'trial' }).wrong).toEqual(['plan']);
  });

  it('accepts another offer with its id and name', () => {
    const other = { offerId: 'CFQ7TTC0LH18:0001', offerName: 'Power BI', unitType: 'Licenses' };
    expect(read({ offer: 'other', ...other }).purchase).toMatchObject({
      offer: other,
      friendlyName: 'Power BI',
    });
    expect(read({ offer: 'other', offerId: '<b>', unitType: 'By the yard' }).wrong).toEqual([
      'offerId',
      'offerName',
      'unitType',
    ]);
  });

  it.each([
    ['offer', 'never sold'],
    ['quantity', '0'],
    ['quantity', '100001'],
    ['quantity', '2.5'],
    ['quantity', '-1'],
    ['quantity', ''],
    ['plan', 'P1M-Annual'],
    ['plan', 'P1Y-Triennial'],
    ['friendlyName', 'two\nlines'],
    ['friendlyName', 'a\0b'],
    ['id', 'no guid'],
  ])('refuses as %s %j', (field, value) => {
    expect(read({ [field]: value }).wrong).toEqual([field]);
  });

  it('reports all problems at once', () => {
    expect(read({ offer: '', quantity: 'x', plan: '' }).wrong).toEqual([
      'offer',
      'quantity',
      'plan',
    ]);
  });
});

describe('a purchase', () => {
  const purchase: Purchase = {
    id: SENT.id,
    offer: { offerId: 'SEATS:0001', offerName: 'Visio Plan 2', unitType: 'Licenses' },
    quantity: 25,
    plan: 'trial',
    friendlyName: 'Drawing',
    autoRenew: true,
  };
  const end = (key: string) => {
    const plan = PLANS.get(key);
    return plan && sell({ ...purchase, plan }).commitmentEndsAt?.toISOString();
  };

  it('has a term of full months, to the same time of day in UTC', () => {
    expect(['P1M-Monthly', 'P1Y-Annual', 'P3Y-Triennial'].map(end)).toEqual([
      '2028-03-29T23:59:59.999Z',
      '2029-02-28T23:59:59.999Z',
      '2031-02-28T23:59:59.999Z',
    ]);
  });

  it('can be cancelled for seven days of 24 hours', () => {
    expect(sell(purchase).cancellationAllowedUntil?.toISOString()).toBe('2028-03-07T23:59:59.999Z');
  });

  it('of a trial lasts a month and is never renewed', () => {
    expect(sell(purchase)).toMatchObject({
      isTrial: true,
      autoRenew: false,
      term: 'P1M',
      billingCycle: 'Monthly',
      status: 'active',
      quantity: 25,
      reseller: 'Tailspin',
    });
  });
});
