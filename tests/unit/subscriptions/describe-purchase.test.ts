import { expect, it } from 'vitest';
import { describePurchase } from '@/lib/subscriptions/describe-purchase';

const KNOWN = {
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
    '1,000 seats of Microsoft 365 E3 for Adatum Corporation, on trial for 1 month, not paid and not renewed.',
  ],
  [
    { offer: 'USE:0001', quantity: '' },
    'Azure plan, billed by use, for Adatum Corporation, 1 year, billed monthly.',
  ],
  [
    { offer: 'other', offerName: ' Visio ', unitType: 'Licenses' },
    '10 seats of Visio for Adatum Corporation, 1 year, billed monthly.',
  ],
])('a purchase of %j is summed up', (typed, summary) => {
  expect(view(typed).summary).toBe(summary);
});

it.each<Record<string, string>>([
  { offer: '' },
  { quantity: '0' },
  { quantity: 'x' },
  { plan: '' },
  { offer: 'other' },
])('nothing is summed up while %j is not right', (typed) => {
  expect(view(typed).summary).toBeNull();
});

it('only what is billed by the seat has seats and a trial, and a trial binds nobody', () => {
  expect(view({})).toMatchObject({ hasSeats: true, isTrial: false });
  expect(view({}).termHint).toMatch(/seats taken back; after that the customer is bound/);
  expect(view({ plan: 'trial' })).toMatchObject({ hasSeats: true, isTrial: true });
  expect(view({ plan: 'trial' }).termHint).not.toContain('bound');
  const use = view({ offer: 'USE:0001', plan: 'trial' });
  expect(use).toMatchObject({ hasSeats: false, isTrial: false });
  expect(use.termHint).not.toContain('seats');
  expect(view({ offer: 'other', unitType: 'Usage-based' })).toMatchObject({ hasSeats: false });
});
