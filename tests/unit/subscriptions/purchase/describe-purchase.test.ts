import { expect, it } from 'vitest';
import { LOCALES } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { describePurchase } from '@/lib/subscriptions/purchase/describe-purchase';

const KNOWN = {
  t: translatorFor('en'),
  customerName: 'Adatum Corporation',
  offers: [
    { offerId: 'SEATS:0001', offerName: 'Microsoft 365 E3', unitType: 'Licenses' },
    { offerId: 'USE:0001', offerName: 'Azure plan', unitType: 'Usage-based' },
  ],
};

const view = (typed: Record<string, string>) =>
  describePurchase({ offer: 'SEATS:0001', quantity: '10', plan: 'P1Y-Monthly', ...typed }, KNOWN);

it.each([
  [{}, '10 seats of Microsoft 365 E3 for Adatum Corporation, 1 year, billed monthly.'],
  [{ quantity: '1' }, '1 seat of Microsoft 365 E3 for Adatum Corporation, 1 year, billed monthly.'],
  [
    { plan: 'trial', quantity: '1000' },
    '1,000 seats of Microsoft 365 E3 for Adatum Corporation: 1-month trial, free, doesn’t renew.',
  ],
  [
    { offer: 'USE:0001', quantity: '' },
    'Azure plan, usage-based, for Adatum Corporation, 1 year, billed monthly.',
  ],
  [
    { offer: 'other', offerName: ' Visio ', unitType: 'Licenses' },
    '10 seats of Visio for Adatum Corporation, 1 year, billed monthly.',
  ],
])('a purchase of %j is summarised', (typed, summary) => {
  expect(view(typed).summary).toBe(summary);
});

it.each<Record<string, string>>([
  { offer: '' },
  { quantity: '0' },
  { quantity: 'x' },
  { plan: '' },
  { offer: 'other' },
])('there is no summary while %j is invalid', (typed) => {
  expect(view(typed).summary).toBeNull();
});

it('only products sold by the seat have seats and trials, and a trial has no commitment', () => {
  expect(view({})).toMatchObject({ hasSeats: true, isTrial: false });
  expect(view({}).termHint).toMatch(/remove seats. After that, the customer is committed/);
  expect(view({ plan: 'trial' })).toMatchObject({ hasSeats: true, isTrial: true });
  expect(view({ plan: 'trial' }).termHint).not.toContain('bound');
  const use = view({ offer: 'USE:0001', plan: 'trial' });
  expect(use).toMatchObject({ hasSeats: false, isTrial: false });
  expect(use.termHint).not.toContain('seats');
  expect(view({ offer: 'other', unitType: 'Usage-based' })).toMatchObject({ hasSeats: false });
});

it.each([
  [{}, 'Adatum Corporation: Microsoft 365 E3、10 シート、1 年、毎月請求。'],
  [
    { plan: 'trial' },
    'Adatum Corporation: Microsoft 365 E3、10 シート、試用版 1 か月、無料、更新なし。',
  ],
  [{ offer: 'USE:0001' }, 'Adatum Corporation: Azure plan、従量課金、1 年、毎月請求。'],
])('a purchase of %j is summarised in Japanese', (typed, summary) => {
  const sent = { offer: 'SEATS:0001', quantity: '10', plan: 'P1Y-Monthly', ...typed };
  expect(describePurchase(sent, { ...KNOWN, t: translatorFor('ja') }).summary).toBe(summary);
});

it('the hint differs by term in each language', () => {
  for (const locale of LOCALES) {
    const known = { ...KNOWN, t: translatorFor(locale) };
    const hintOf = (offer: string, plan: string) =>
      describePurchase({ offer, plan }, known).termHint;
    const hints = [
      hintOf('SEATS:0001', 'trial'),
      hintOf('SEATS:0001', 'P1Y-Annual'),
      hintOf('USE:0001', 'P1Y-Annual'),
    ];
    expect(new Set(hints).size).toBe(3);
  }
});
