import { rawOrder, rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { ADATUM, SCRIPTED, WINGTIP, WOODGROVE } from './customers';
import {
  BROKEN_ID,
  BROKEN_VALUE,
  CHANGE_ID,
  FAILED_ID,
  FORMULA_ID,
  ORDER_ID,
  ORDERED,
  SCRIPT_ID,
  TRANSFER_ID,
} from './record-ids';

/** The records that are worth opening, the newest a minute before `instant`, eight in all. */
export function specialRecords(instant: Date): RawRecord[] {
  const ago = (minutes: number) => minutesBefore(instant, minutes);
  return [
    order(ago(1)),
    change(ago(2)),
    { ...change(ago(3)), id: BROKEN_ID, ...of(WINGTIP), resourceNewValue: BROKEN_VALUE },
    transfer('succeeded', ago(4)),
    transfer('progress', ago(5)),
    formula(ago(6)),
    script(ago(7)),
    failed(ago(8)),
  ];
}

function order(operationDate: string): RawRecord {
  return rawOrder(ORDERED, {
    id: ORDER_ID,
    ...of(ADATUM),
    operationDate,
    applicationId: 'FulfillmentService',
    originalCorrelationId: 'c0ffee00-0000-4000-8000-000000000001',
    sessionId: '5e551000-0000-4000-8000-000000000001',
    participants: [{ Role: 'Reviewer', Name: 'Lidia Holloway' }],
  });
}

function change(operationDate: string): RawRecord {
  return rawRecord({
    id: CHANGE_ID,
    ...of(WOODGROVE),
    operationDate,
    userPrincipalName: 'sales-agent@tailspin.example',
    operationType: 'update_subscription',
    resourceOldValue: changeable({ Quantity: 5, AutoRenewEnabled: true, city: 'Ōsaka' }),
    resourceNewValue: changeable({ Quantity: 7, AutoRenewEnabled: false, city: 'Busan' }),
  });
}

function changeable({ city, ...fields }: Record<string, unknown>): string {
  return JSON.stringify({
    ...fields,
    Contact: { Name: 'Lidia', City: city },
    Note: 'Kept as it was',
  });
}

function transfer(operationStatus: string, operationDate: string): RawRecord {
  return rawRecord({
    id: TRANSFER_ID,
    ...of(ADATUM),
    operationType: 'create_transfer',
    resourceType: 'transfer',
    operationStatus,
    operationDate,
  });
}

function formula(operationDate: string): RawRecord {
  return rawRecord({
    id: FORMULA_ID,
    ...of(ADATUM),
    operationDate,
    userPrincipalName: '=HYPERLINK("http://evil.example";"open")',
    customizedData: [
      { key: 'SubscriptionName', value: '@SUM(1+1)*cmd|calc' },
      { key: 'Quantity', value: '-3' },
      { key: '+Note', value: 'never run' },
    ],
  });
}

function script(operationDate: string): RawRecord {
  return rawRecord({
    id: SCRIPT_ID,
    ...of(SCRIPTED),
    operationDate,
    operationType: 'add_customer',
    resourceType: 'customer',
    customizedData: [{ key: '🦉 note', value: `"><img src=x onerror="alert('data')"> 🎉` }],
    resourceNewValue: `{"CompanyName":"<script>alert('value')</script>"}`,
  });
}

function failed(operationDate: string): RawRecord {
  const nothing = { customerId: null, customerName: null, resourceOldValue: null };
  return rawRecord({
    id: FAILED_ID,
    ...nothing,
    operationDate,
    operationType: 'add_customer',
    resourceType: 'customer',
    operationStatus: 'failed',
    customizedData: [{ key: 'ErrorCode', value: 'DomainTaken' }],
    resourceNewValue: null,
  });
}

/** Who a record is about. */
export function of({ id, name }: { id: string; name: string }): RawRecord {
  return { customerId: id, customerName: name };
}

/** ISO 8601 of so many minutes before an instant. */
export function minutesBefore(instant: Date, minutes: number): string {
  return new Date(instant.getTime() - minutes * 60_000).toISOString();
}
