export const CUSTOMER = '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a99';
export const SUBSCRIPTION = '12b85ab5-6c71-4dab-9ee5-017091eb089d';
export const OFFER = 'CFQ7TTC0LH18:0001:CFQ7TTC0K971';

/** A value of the subscription. */
export const subscription = (fields: Record<string, unknown>) =>
  JSON.stringify({
    Id: SUBSCRIPTION,
    OfferId: OFFER,
    FriendlyName: 'Mail – Berlin',
    TermDuration: 'P3Y',
    OrderId: 'a1b2c3',
    ...fields,
  });

/** A change of its seats. */
export const SEATS = {
  customerId: CUSTOMER,
  customerName: 'Adatum',
  resourceType: 'subscription',
  resourceOldValue: subscription({ Quantity: 10 }),
  resourceNewValue: subscription({ Quantity: 15 }),
  customizedData: [
    { key: 'SubscriptionId', value: SUBSCRIPTION },
    { key: 'SubscriptionName', value: 'Mail – Berlin' },
    { key: 'Quantity', value: '15' },
  ],
};
