import { ADATUM } from './audit-records';

const SUBSCRIPTION = '12b85ab5-6c71-4dab-9ee5-017091eb089d';
const USER = '7d0c9a52-1c0e-4a63-9d0c-0f6f2f6f1a01';

const subscription = (quantity: number) => ({
  Id: SUBSCRIPTION,
  OfferId: 'CFQ7TTC0LH18:0001',
  FriendlyName: 'Microsoft 365 E3 – Berlin',
  Quantity: quantity,
  CommitmentEndDate: '2026-11-21T18:00:00.0000000Z',
  TermDuration: 'P3Y',
  BillingCycle: 'monthly',
});

/** Records as they come every day, by the action that their rows name. */
export const ORDINARY = {
  'Updated subscription': {
    operationType: 'update_subscription',
    resourceType: 'subscription',
    resourceOldValue: subscription(153),
    resourceNewValue: subscription(172),
    customizedData: [
      { key: 'SubscriptionId', value: SUBSCRIPTION },
      { key: 'SubscriptionName', value: 'Microsoft 365 E3 – Berlin' },
      { key: 'Quantity', value: '172' },
    ],
  },
  'Updated customer user’s licenses': {
    operationType: 'update_customer_user_licenses',
    resourceType: 'license',
    resourceOldValue: null,
    resourceNewValue: {
      LicensesToAssign: [{ ExcludedPlans: null, SkuId: USER.replace('7d', '8d') }],
      LicensesToRemove: null,
      LicenseWarnings: [],
    },
    customizedData: [{ key: 'CustomerUserId', value: USER }],
  },
  'Created order': {
    operationType: 'create_order',
    resourceType: 'order',
    resourceOldValue: null,
    resourceNewValue: {
      Id: 'e92a291a0696',
      ReferenceCustomerId: ADATUM.id,
      BillingCycle: 'monthly',
      CurrencyCode: 'USD',
      LineItems: [
        {
          LineItemNumber: 0,
          OfferId: 'CFQ7TTC0MTC0:0005:CFQ7TTC09VLP',
          SubscriptionId: SUBSCRIPTION,
          ParentSubscriptionId: null,
          TermDuration: 'P1Y',
          FriendlyName: 'Office 365 E1',
          Quantity: 25,
          PartnerIdOnRecord: null,
        },
      ],
      TransactionType: 'UserPurchase',
    },
    customizedData: [
      { key: 'OrderId', value: 'e92a291a0696' },
      { key: 'BillingCycle', value: 'Monthly' },
      { key: 'SubscriptionId-0', value: SUBSCRIPTION },
      { key: 'SubscriptionName-0', value: 'Office 365 E1' },
      { key: 'Quantity-0', value: '25' },
      { key: 'PartnerOnRecord-0', value: null },
    ],
  },
  'Reset customer user’s password': {
    operationType: 'reset_customer_user_password',
    resourceType: 'customer_user',
    resourceOldValue: null,
    resourceNewValue: null,
    customizedData: [
      { key: 'CustomerUserId', value: USER },
      { key: 'UserPrincipalName', value: 'anna@adatum.example' },
    ],
  },
};
