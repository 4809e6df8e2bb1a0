import { randomUUID } from 'node:crypto';

/** A record as Partner Center sends it, before it is parsed. */
export type RawRecord = Record<string, unknown>;

export const ADATUM = { id: '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a01', name: 'Adatum Corporation' };
export const WINGTIP = {
  id: '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a02',
  name: 'ウィングチップ トイズ',
};

/** A subscription change at Adatum, with the fields that matter to a test. */
export function rawRecord(fields: RawRecord = {}): RawRecord {
  return {
    id: `record-${randomUUID()}`,
    customerId: ADATUM.id,
    customerName: ADATUM.name,
    userPrincipalName: 'sales@tailspin.example',
    resourceType: 'subscription',
    operationType: 'update_subscription',
    operationStatus: 'succeeded',
    operationDate: '2026-03-15T10:20:30.1234567Z',
    originalCorrelationId: randomUUID(),
    resourceOldValue: '{"Quantity":5}',
    resourceNewValue: '{"Quantity":7}',
    customizedData: [
      { key: 'SubscriptionId', value: '9d3c9c7e-3a2b-4c55-8f11-aa0000000001' },
      { key: 'SubscriptionName', value: 'Exchange Online (Plan 1)' },
      { key: 'Quantity', value: '7' },
    ],
    ...fields,
  };
}

/** An order of several products, numbered like in the source. */
export function rawOrder(products: string[], fields: RawRecord = {}): RawRecord {
  const lines = products.flatMap((name, number) => [
    { key: `OfferId-${number}`, value: `CFQ7TTC0LH0${number}:0001` },
    { key: `SubscriptionId-${number}`, value: `00000000-0000-4000-8000-00000000000${number}` },
    { key: `SubscriptionName-${number}`, value: name },
    { key: `Quantity-${number}`, value: String(10 + number) },
    { key: `PartnerOnRecord-${number}`, value: null },
  ]);
  return rawRecord({
    resourceType: 'order',
    operationType: 'create_order',
    resourceOldValue: null,
    resourceNewValue: '{"Id":"order-1"}',
    customizedData: [{ key: 'OrderId', value: 'order-1' }, ...lines],
    ...fields,
  });
}
