import type { ActivityFields } from '@/tests/support/records/activity-with';

export const E3 = {
  FriendlyName: 'Northwind E3',
  Status: 'active',
  Quantity: 10,
  AutoRenewEnabled: true,
};
const USER = { DisplayName: 'Åsa Öberg', State: 'Active', Roles: 'Sales agent' };

const user = (fields: ActivityFields) => ({
  operationType: 'update_partner_user',
  before: USER,
  ...fields,
});
const credential = (verb: 'add' | 'remove', fields: ActivityFields) => ({
  operationType: `${verb}_application_credential`,
  ...fields,
});

/** An activity, its summary in the log, and the confirmation on the page. */
export const SUMMARIES: [
  what: string,
  fields: ActivityFields,
  line: string | null,
  sentence: string,
][] = [
  [
    'other seats',
    { before: E3, after: { ...E3, Quantity: 15, CommitmentEndDate: '2027-01-01' } },
    'Seats 10 → 15 · Northwind E3',
    'Seats changed from 10 to 15.',
  ],
  [
    'another name',
    { before: E3, after: { ...E3, FriendlyName: 'E3 for all' } },
    'Renamed from Northwind E3 · E3 for all',
    'Renamed from Northwind E3 to E3 for all.',
  ],
  [
    'no renewal',
    { before: E3, after: { ...E3, AutoRenewEnabled: false } },
    'Auto-renew switched off · Northwind E3',
    'Auto-renew switched off for Northwind E3.',
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
    'New',
    'Updated subscription.',
  ],
  [
    'a change of something else',
    { before: { ...E3, BillingCycle: 'monthly' }, after: { ...E3, BillingCycle: 'annual' } },
    'Northwind E3',
    'Updated subscription.',
  ],
  [
    'a conversion',
    { operationType: 'convert_trial_subscription', before: E3, after: E3 },
    'Northwind E3',
    'Converted Northwind E3 to paid.',
  ],
  [
    'an order of one subscription',
    {
      operationType: 'create_order',
      resourceType: 'order',
      data: { 'SubscriptionName-0': 'Microsoft 365 E3', 'Quantity-0': '10' },
    },
    null,
    'Bought Microsoft 365 E3, 10 seats.',
  ],
  [
    'an order of two',
    {
      operationType: 'create_order',
      resourceType: 'order',
      data: { 'SubscriptionName-0': 'E3', 'SubscriptionName-1': 'E5' },
    },
    null,
    'Created order.',
  ],
  [
    'a new customer',
    { operationType: 'add_customer', customerName: 'Litware' },
    null,
    'Added customer Litware.',
  ],
  [
    'a user disabled',
    user({ after: { ...USER, State: 'Disabled' } }),
    'Disabled · Åsa Öberg',
    'Åsa Öberg disabled.',
  ],
  [
    'a user enabled',
    user({ before: { ...USER, State: 'Disabled' }, after: USER }),
    'Enabled · Åsa Öberg',
    'Åsa Öberg enabled.',
  ],
  [
    'other roles',
    user({ after: { ...USER, Roles: 'Sales agent, Admin agent' } }),
    'Roles now Sales agent, Admin agent · Åsa Öberg',
    'Roles of Åsa Öberg changed to Sales agent, Admin agent.',
  ],
  [
    'a new link',
    user({ after: USER, data: { Change: 'New sign-in link' } }),
    'New sign-in link · Åsa Öberg',
    'New sign-in link for Åsa Öberg.',
  ],
  [
    'a user whom only the sign-in name tells of',
    user({ before: undefined, data: { UserPrincipalName: 'asa@tailspin.example' } }),
    'asa@tailspin.example',
    'Updated partner user.',
  ],
  [
    'a key created',
    credential('add', { data: { KeyName: 'Nightly import' } }),
    'API key created · Nightly import',
    'API key Nightly import created.',
  ],
  [
    'a key revoked',
    credential('remove', { data: { KeyName: 'Nightly import' } }),
    'API key revoked · Nightly import',
    'API key Nightly import revoked.',
  ],
  [
    'a connection saved',
    credential('add', { after: { Tenant: 'tailspin.example' } }),
    'Connection saved · tailspin.example',
    'Connection saved.',
  ],
  [
    'a connection removed',
    credential('remove', { before: { Tenant: 'tailspin.example' } }),
    'Connection removed · tailspin.example',
    'Connection removed.',
  ],
  [
    'a credential of the source’s',
    credential('add', { data: { ApplicationId: '1' } }),
    null,
    'Added application credential.',
  ],
  [
    'an operation nobody has heard of',
    { operationType: 'reassign_seat', before: E3, after: E3 },
    null,
    'Reassign seat.',
  ],
];
