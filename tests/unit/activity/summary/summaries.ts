import type { ActivityFields } from '@/tests/support/records/activity-with';
import { OTHER_SUMMARIES, type SummaryCase } from './other-summaries';
import { E3, SUBSCRIPTION_SUMMARIES } from './subscription-summaries';

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
export const SUMMARIES: SummaryCase[] = [
  ...SUBSCRIPTION_SUMMARIES,
  [
    'an order of one subscription',
    {
      operationType: 'create_order',
      resourceType: 'order',
      data: { 'SubscriptionName-0': 'Microsoft 365 E3', 'Quantity-0': '10' },
    },
    'Microsoft 365 E3 × 10',
    'Bought Microsoft 365 E3, 10 seats.',
  ],
  [
    'an order of two',
    {
      operationType: 'create_order',
      resourceType: 'order',
      data: { 'SubscriptionName-0': 'E3', 'SubscriptionName-1': 'E5' },
    },
    'E3, + 1 more',
    'Created order.',
  ],
  [
    'a cart, which is not bought yet',
    {
      operationType: 'create_cart',
      resourceType: 'order',
      data: { 'SubscriptionName-0': 'Microsoft 365 E3', 'Quantity-0': '10' },
    },
    'Microsoft 365 E3 × 10',
    'Create cart.',
  ],
  [
    'an order too large to parse, named by its data alone',
    {
      operationType: 'create_order',
      resourceType: 'order',
      data: { 'Quantity-0': '10', 'SubscriptionName-0': 'E3' },
      after: { LineItems: [{ FriendlyName: 'E3', Note: 'x'.repeat(50_000) }, { Quantity: 1 }] },
    },
    'E3 × 10',
    'Bought E3, 10 seats.',
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
    'a state that is neither enabled nor disabled',
    user({ before: { ...USER, State: 'Disabled' }, after: { ...USER, State: 'Deleted' } }),
    'State Disabled → Deleted · Åsa Öberg',
    'Updated partner user.',
  ],
  [
    'other roles',
    user({ after: { ...USER, Roles: 'Sales agent, Admin agent' } }),
    'Roles Sales agent → Sales agent, Admin agent for Åsa Öberg',
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
    'Application id 1',
    'Added application credential.',
  ],
  [
    'an operation nobody has heard of',
    { operationType: 'reassign_seat', before: E3, after: { ...E3, Owner: 'Ada', Quantity: 11 } },
    'Seats 10 → 11, + 1 more · Northwind E3 · Status active · Auto-renew yes',
    'Reassign seat.',
  ],
  ...OTHER_SUMMARIES,
];
