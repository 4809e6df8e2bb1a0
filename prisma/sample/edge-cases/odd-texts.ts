import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { DAY, HOUR } from '@/prisma/sample/timeline/instant';
import { customizedData, plain, quoted } from '@/prisma/sample/operations/json-text';
import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { RecordDraft } from '@/prisma/sample/timeline/scenario-step';
import type { EdgeCaseSetting } from './setting';

/** Texts that look like something else, or are broken: pages and files must show them as they are. */
export function oddTextRecords({
  makeRecord,
  findCustomer,
  today,
}: EdgeCaseSetting): BulkActivity[] {
  const noon = today - 12 * HOUR;
  const [adatum, relecloud] = [findCustomer('Adatum Corporation'), findCustomer('Relecloud')];
  const named = ODD_NAMES.map((name, index) =>
    makeRecord({ at: noon - index * 2 * DAY, customer: adatum }, renamed(adatum, { name })),
  );
  const fewer = makeRecord(
    { at: noon - DAY, customer: relecloud },
    renamed(relecloud, FEWER_SEATS),
  );
  const asked = makeRecord({ at: noon - 3 * DAY, customer: relecloud }, commented('@SUM(A1:A9)'));
  const called = makeRecord(
    { at: noon - 5 * DAY, customer: relecloud },
    commented('+1 425 555 0100'),
  );
  const cut = makeRecord(
    { at: noon - 6 * DAY, customer: adatum },
    renamed(adatum, { name: 'Visio' }),
  );
  const unknown = makeRecord({ at: noon - 7 * DAY, customer: relecloud }, REASSIGNED);
  return [
    ...named,
    fewer,
    asked,
    { ...called, userPrincipalName: '+1 425 555 0100', actorKind: 'application' },
    { ...cut, resourceNewValue: '{"FriendlyName":"Visio","Quantity":' },
    { ...unknown, sessionId: '3f0b6f0e-1d6d-4b3f-8f55-0c8f5d1f7a21', participants: '["Contoso"]' },
  ];
}

const ODD_NAMES = [
  '=HYPERLINK("https://fabrikam.example/prices","Price list")',
  `<script>alert('activity')</script><b>Visio</b> & "friends"`,
  'Frontline seats 🚀 👩🏽‍🏭',
  '-2+3+cmd|calc',
  'Two\nlines\tand a tab, C:\\temp',
];

// The difference instead of the new number, as some tools write it.
const FEWER_SEATS = { name: 'Office 365 E1', quantity: '-5' };

function renamed(
  { subscriptions: [subscription] }: SampleCustomer,
  { name, quantity = '10' }: { name: string; quantity?: string },
): RecordDraft {
  if (!subscription) throw new RangeError('There is no subscription to rename.');
  const formerName = quoted(subscription.friendlyName);
  return {
    operationType: 'update_subscription',
    resourceType: 'subscription',
    by: 'sales',
    customizedData: customizedData([
      ['SubscriptionId', plain(subscription.id)],
      ['SubscriptionName', quoted(name)],
      ['Quantity', plain(quantity)],
    ]),
    oldValue: `{"FriendlyName":${formerName},"Quantity":10}`,
    newValue: `{"FriendlyName":${quoted(name)},"Quantity":10}`,
  };
}

function commented(comment: string): RecordDraft {
  return {
    operationType: 'update_customer_qualification',
    resourceType: 'customer',
    by: 'sales',
    customizedData: customizedData([
      ['Qualification', quoted('Education')],
      ['Comment', quoted(comment)],
    ]),
  };
}

const REASSIGNED: RecordDraft = {
  operationType: 'reassign_billing_account',
  resourceType: 'billing_account',
  by: 'application',
  customizedData: customizedData([['BillingAccountName', quoted('Relecloud, EMEA')]]),
  oldValue: '{"BillingAccountName":"Relecloud, global"}',
  newValue: '{"BillingAccountName":"Relecloud, EMEA"}',
};
