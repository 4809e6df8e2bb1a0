/** The example record of the API's documentation: a customer's subscription gets more seats. */
export const EXAMPLE_RECORD = {
  id: 'example-0001',
  customerId: '3f1d5c1e-8a57-4c0a-9a51-7d2f0c9b6e10',
  customerName: 'Relecloud',
  userPrincipalName: 'sales@contoso.example',
  resourceType: 'subscription',
  operationType: 'update_subscription',
  operationStatus: 'succeeded',
  operationDate: '2026-11-20T09:30:15.1234567Z',
  originalCorrelationId: '7c7f3a52-5b1f-4f6f-8f0a-2f9b7f0f3a11',
  resourceOldValue: '{"Quantity":5}',
  resourceNewValue: '{"Quantity":7}',
  customizedData: [
    { key: 'SubscriptionName', value: 'Exchange Online (Plan 1)' },
    { key: 'Quantity', value: '7' },
  ],
};

/**
 * A record to test a key with. It names no customer, because stored records stay: it would add that
 * customer permanently.
 */
export function testRecord(instant: Date): Record<string, string> {
  return {
    userPrincipalName: 'curl',
    resourceType: 'application',
    operationType: 'register_application',
    operationStatus: 'succeeded',
    operationDate: instant.toISOString(),
  };
}
