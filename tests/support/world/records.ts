import { rawOrder, rawRecord, type RawRecord } from '@/tests/support/audit-records';
import { ADATUM, LAMNA_CUSTOMER, LAMNA_MARK, SCRIPTED, WINGTIP, WOODGROVE } from './customers';

/** What the records of Tailspin's log begin their ids with, and no other partner's. */
export const TAILSPIN_PREFIX = 'tailspin-';

export const ORDER_ID = 'tailspin-order';
export const CHANGE_ID = 'tailspin-change';
export const BROKEN_ID = 'tailspin-broken';
export const TRANSFER_ID = 'tailspin-transfer';
export const FORMULA_ID = 'tailspin-formula';
export const SCRIPT_ID = 'tailspin-script';
export const FAILED_ID = 'tailspin-failed';
export const LAMNA_RECORD_ID = `lamna-${LAMNA_MARK}-1`;
export const NO_RECORD_ID = 'nobody-ever-did-this';

export const ORDERED = ['Microsoft 365 E3', 'Exchange Online (Plan 1)', 'Visio Plan 2'];
export const BROKEN_VALUE = '{"Quantity": 7, "FriendlyName": "Exchange';

const MINUTE = 60_000;
const BULK = 170;

/** Tailspin's log: what is worth opening in the last minutes, before it three weeks of routine. */
export function tailspinRecords(instant: Date): RawRecord[] {
  const ago = (minutes: number) => isoBefore(instant, minutes);
  return [
    order(ago(1)),
    change(ago(2)),
    { ...change(ago(3)), id: BROKEN_ID, ...of(WINGTIP), resourceNewValue: BROKEN_VALUE },
    transfer('succeeded', ago(4)),
    transfer('progress', ago(5)),
    formula(ago(6)),
    script(ago(7)),
    failed(ago(8)),
    ...Array.from({ length: BULK }, (_, number) => routine(number, instant)),
  ];
}

/** The other partner's log: every text of it carries the mark. */
export function lamnaRecords(instant: Date): RawRecord[] {
  return Array.from({ length: 60 }, (_, number) =>
    rawRecord({
      id: `lamna-${LAMNA_MARK}-${number}`,
      ...of(LAMNA_CUSTOMER),
      userPrincipalName: 'admin-agent@lamna.example',
      operationDate: isoBefore(instant, 5 + number * 60),
      customizedData: [{ key: 'SubscriptionName', value: `${LAMNA_MARK} mail` }],
      resourceNewValue: `{"FriendlyName":"${LAMNA_MARK} mail"}`,
    }),
  );
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
    resourceOldValue: '{"Quantity":5,"AutoRenewEnabled":true,"Contact":{"City":"Ōsaka"}}',
    resourceNewValue: '{"Quantity":7,"AutoRenewEnabled":false,"Contact":{"City":"Busan"}}',
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

// Three share each instant, so that only the storing order tells them apart.
function routine(number: number, instant: Date): RawRecord {
  const customer = [ADATUM, WINGTIP, WOODGROVE][number % 3] ?? ADATUM;
  return rawRecord({
    id: `${TAILSPIN_PREFIX}routine-${number}`,
    ...of(customer),
    operationDate: isoBefore(instant, 60 + 160 * Math.floor(number / 3)),
  });
}

function of({ id, name }: { id: string; name: string }): RawRecord {
  return { customerId: id, customerName: name };
}

function isoBefore(instant: Date, minutes: number): string {
  return new Date(instant.getTime() - minutes * MINUTE).toISOString();
}
