import type { ActivityFields } from '@/tests/support/records/activity-with';

/** An activity, its summary in the log, and the confirmation on the page. */
export type SummaryCase = [
  what: string,
  fields: ActivityFields,
  line: string | null,
  sentence: string,
];

/** Activities that are not about subscriptions, orders or the partner's own account. */
export const OTHER_SUMMARIES: SummaryCase[] = [
  [
    'licenses given and taken, one of a product that nobody knows',
    {
      operationType: 'update_customer_user_licenses',
      resourceType: 'license',
      data: { CustomerUserId: '482e2152-4b49-48ec-b715-823365ce3d4c' },
      after: {
        LicensesToAssign: [{ SkuId: 'C5928F49-12BA-48F7-ADA3-0D743A3601D5' }],
        LicensesToRemove: ['11111111-2222-4333-8444-555555555555'],
      },
    },
    '+ Visio Plan 2, − SKU 11111111… for 482e2152…',
    'Updated customer user’s licenses.',
  ],
  [
    'a password reset',
    {
      operationType: 'reset_customer_user_password',
      resourceType: 'customer_user',
      data: { UserPrincipalName: 'anna@contoso.example' },
    },
    'Password reset for anna@contoso.example',
    'Reset customer user’s password.',
  ],
  [
    'a user created',
    {
      operationType: 'create_customer_user',
      resourceType: 'customer_user',
      after: { UserPrincipalName: 'anna@contoso.example', DisplayName: 'Anna Berg' },
    },
    'anna@contoso.example (Anna Berg)',
    'Created customer user.',
  ],
  [
    'an invoice',
    {
      operationType: 'ready_invoice',
      resourceType: 'invoice',
      data: { InvoiceNumber: 'G0001', Amount: '4312.55' },
    },
    'G0001 · Amount 4312.55',
    'Invoice ready.',
  ],
  [
    'another sign-in name, told once',
    {
      operationType: 'update_customer_user_principal_name',
      before: { UserPrincipalName: 'anna@old.example' },
      after: { UserPrincipalName: 'anna@new.example' },
    },
    'anna@old.example → anna@new.example',
    'Updated customer user’s sign-in name.',
  ],
  [
    'two times of one day',
    {
      operationType: 'unheard_of',
      before: { Since: '2026-11-21T08:00:00Z' },
      after: { Since: '2026-11-21T18:00:00Z' },
    },
    'Since 2026-11-21T08:00:00Z → 2026-11-21T18:00:00Z',
    'Unheard of.',
  ],
  [
    'two long ids that end differently',
    {
      operationType: 'unheard_of',
      resourceOldValue: '{"Number":10000000000000000000001}',
      resourceNewValue: '{"Number":10000000000000000000002}',
    },
    'Number 10000000000000000000001 → 10000000000000000000002',
    'Unheard of.',
  ],
  [
    'a number that is equal to another one by chance',
    {
      operationType: 'unheard_of',
      before: { Version: 1 },
      after: { Version: 2 },
      data: { Seats: '2' },
    },
    'Version 1 → 2 · Seats 2',
    'Unheard of.',
  ],
  [
    'a product whose name is the beginning of another one',
    {
      operationType: 'unheard_of',
      before: { Plan: 'Mail' },
      after: { Plan: 'Mailbox' },
      data: { Name: 'Mailbo' },
    },
    'Plan Mail → Mailbox · Mailbo',
    'Unheard of.',
  ],
  [
    'a reason of something that succeeded',
    { operationType: 'unheard_of', data: { Reason: 'Moved house' } },
    'Reason Moved house',
    'Unheard of.',
  ],
  [
    'more licences than a line names',
    {
      operationType: 'update_customer_user_licenses',
      after: {
        LicensesToAssign: [{}, ...Array.from({ length: 22 }, (_, n) => ({ ProductName: `P${n}` }))],
      },
    },
    `${Array.from({ length: 20 }, (_, n) => `+ P${n}`).join(', ')}, + 2 more`,
    'Updated customer user’s licenses.',
  ],
];
