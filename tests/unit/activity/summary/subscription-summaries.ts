import type { SummaryCase } from './other-summaries';

export const E3 = {
  FriendlyName: 'Northwind E3',
  Status: 'active',
  Quantity: 10,
  AutoRenewEnabled: true,
};
/** Activities about subscriptions. */
export const SUBSCRIPTION_SUMMARIES: SummaryCase[] = [
  [
    'other seats',
    { before: E3, after: { ...E3, Quantity: 15, CommitmentEndDate: '2027-01-01' } },
    'Seats 10 → 15 · Northwind E3',
    'Seats changed from 10 to 15.',
  ],
  [
    'another name',
    { before: E3, after: { ...E3, FriendlyName: 'E3 for all' } },
    'Renamed · E3 for all · was Northwind E3',
    'Renamed from Northwind E3 to E3 for all.',
  ],
  [
    'no renewal',
    { before: E3, after: { ...E3, AutoRenewEnabled: false } },
    'Auto-renew off · Northwind E3',
    'Auto-renew turned off for Northwind E3.',
  ],
  [
    'a suspension, which ends the renewal too',
    { before: E3, after: { ...E3, Status: 'suspended', AutoRenewEnabled: false } },
    'Suspended · Northwind E3',
    'Suspended Northwind E3.',
  ],
  [
    'a reactivation',
    { before: { ...E3, Status: 'suspended' }, after: E3 },
    'Reactivated · Northwind E3',
    'Reactivated Northwind E3.',
  ],
  [
    'a cancellation, named by the customised data alone',
    {
      before: { Status: 'active' },
      after: { Status: 'deleted' },
      data: { SubscriptionName: 'E3' },
    },
    'Cancelled · E3',
    'Cancelled E3.',
  ],
  [
    'a state that nobody has words for',
    { before: E3, after: { ...E3, Status: 'expired' } },
    'Status active → expired · Northwind E3',
    'Status changed from active to expired.',
  ],
  [
    'several changes at once',
    { before: E3, after: { ...E3, Quantity: 15, FriendlyName: 'New' } },
    'Seats 10 → 15, + 1 more · New · was Northwind E3',
    'Updated subscription.',
  ],
  [
    'a change of something else',
    { before: { ...E3, BillingCycle: 'monthly' }, after: { ...E3, BillingCycle: 'annual' } },
    'Billing cycle monthly → annual · Northwind E3',
    'Updated subscription.',
  ],
  [
    'a renewal that was switched on while it was reactivated',
    {
      before: { ...E3, Status: 'suspended', AutoRenewEnabled: false },
      after: E3,
    },
    'Reactivated, + 1 more · Northwind E3',
    'Updated subscription.',
  ],
  [
    'a renewal in a state that nobody has words for',
    { before: E3, after: { ...E3, AutoRenewEnabled: 'pending' } },
    'Auto-renew yes → pending · Northwind E3',
    'Updated subscription.',
  ],
  [
    'seats within something else',
    { before: { ...E3, Offer: { Quantity: 1 } }, after: { ...E3, Offer: { Quantity: 2 } } },
    'Seats 1 → 2 · Northwind E3',
    'Updated subscription.',
  ],
  [
    'a conversion',
    { operationType: 'convert_trial_subscription', before: E3, after: E3 },
    'Northwind E3',
    'Converted Northwind E3 to paid.',
  ],
];
