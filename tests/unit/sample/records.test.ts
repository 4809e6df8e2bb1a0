import { expect, it } from 'vitest';
import { actorKindOf } from '@/lib/activity/intake/prepare/actor';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { describeField } from '@/lib/activity/details/changes/describe-field';
import { isOperationType } from '@/lib/activity/describe/known-types';
import { redactRecord } from '@/lib/activity/intake/redact/redact-record';
import { MESSAGES } from '@/lib/platform/i18n/messages';
import { sampleCustomers } from '@/prisma/sample/companies/customers';
import { isoOf, startOfDay } from '@/prisma/sample/timeline/instant';
import { CONTOSO } from '@/prisma/sample/companies/partners';
import { generateActivities } from '@/prisma/sample/timeline/scenario';

const today = startOfDay('2026-11-21');
const customers = sampleCustomers({ partner: CONTOSO, customers: 25, today });
const scenario = { partner: CONTOSO, customers, today, count: 4000, firstOrdinal: 0, growth: 1 };
const records = [...generateActivities(scenario)];

it('generates valid audit records without anything to redact', () => {
  const parsed = parseAuditRecords(records.map(auditRecordOf));
  expect(parsed.problems).toEqual([]);
  for (const record of parsed.records ?? []) expect(redactRecord(record)).toEqual(record);
});

it('distinguishes actor kinds like the product', () => {
  const domains = new Map(customers.map(({ id, domain }) => [id, domain]));
  for (const { userPrincipalName, customerId, actorKind } of records) {
    const customerDomain = domains.get(customerId ?? '') ?? null;
    expect(actorKindOf({ userPrincipalName, customerDomain })).toBe(actorKind);
  }
});

it('uses only operations that have a message', () => {
  const unknown = records.filter(({ operationType }) => !isOperationType(operationType));
  expect(unknown).toEqual([]);
});

it('uses only value fields that have a message', () => {
  const { fields } = MESSAGES.en.record;
  const names = records.flatMap(({ resourceOldValue, resourceNewValue }) =>
    [resourceOldValue, resourceNewValue].flatMap((text) => fieldsOf(JSON.parse(text ?? 'null'))),
  );
  const unknown = new Set(
    names.filter((name) => describeField(name, { fields, isNested: false }).isUntranslated),
  );
  expect(names.length).toBeGreaterThan(10_000);
  expect([...unknown]).toEqual([]);
});

function fieldsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  return Object.entries(value).flatMap(([name, child]) => [name, ...fieldsOf(child)]);
}

it('refers to subscriptions that the customer had at that time', () => {
  const bought = new Map(
    customers.flatMap(({ id: customerId, subscriptions }) =>
      subscriptions.map(({ id, createdAt }) => [id, { customerId, createdAt: isoOf(createdAt) }]),
    ),
  );
  const mentions = records.flatMap(({ customerId, occurredAt, ...record }) =>
    dataOf(record)
      .filter(([key]) => /^SubscriptionId(-\d+)?$/.test(key))
      .map(([, id]) => ({ customerId, occurredAt, subscription: bought.get(String(id)) })),
  );
  expect(mentions.length).toBeGreaterThan(1500);
  for (const { customerId, occurredAt, subscription } of mentions) {
    expect(subscription?.customerId).toBe(customerId);
    expect(subscription && subscription.createdAt <= occurredAt).toBe(true);
  }
});

it('numbers the lines of an order', () => {
  const orders = records.filter(
    ({ operationType, status }) => operationType === 'create_order' && status === 'succeeded',
  );
  expect(orders.length).toBeGreaterThan(100);
  for (const order of orders) {
    const keys = dataOf(order).map(([key]) => key);
    const lines = (keys.length - 2) / 5;
    const names = ['OfferId', 'SubscriptionId', 'SubscriptionName', 'Quantity', 'PartnerOnRecord'];
    const numbered = Array.from({ length: lines }, (_, line) =>
      names.map((name) => `${name}-${line}`),
    );
    expect(keys).toEqual(['OrderId', 'BillingCycle', ...numbered.flat()]);
  }
});

it('leaves each subscription with the seats of its last record', () => {
  const seats = new Map<string, number>();
  for (const record of records.filter(({ status }) => status === 'succeeded')) {
    if (record.operationType !== 'update_subscription' || !record.resourceOldValue) continue;
    const before: { Id: string; Quantity: number } = JSON.parse(record.resourceOldValue);
    const after: { Quantity: number } = JSON.parse(record.resourceNewValue ?? '');
    // Orders in between only add seats.
    expect(before.Quantity).toBeGreaterThanOrEqual(seats.get(before.Id) ?? 0);
    seats.set(before.Id, after.Quantity);
  }
  expect(seats.size).toBeGreaterThan(50);
  for (const { id, quantity } of customers.flatMap(({ subscriptions }) => subscriptions)) {
    expect(quantity).toBeGreaterThanOrEqual(seats.get(id) ?? 1);
  }
});

it('has a new value only for successful operations', () => {
  const failed = records.filter(({ status }) => status === 'failed');
  expect(failed.length).toBeGreaterThan(50);
  expect(failed.every(({ resourceNewValue }) => resourceNewValue === null)).toBe(true);
});

function dataOf({ customizedData }: Pick<BulkActivity, 'customizedData'>): [string, unknown][] {
  const data: { key: string; value: unknown }[] = JSON.parse(customizedData);
  return data.map(({ key, value }) => [key, value]);
}

function auditRecordOf(activity: BulkActivity) {
  const { recordId, status, occurredAt, correlationId, ...same } = activity;
  return {
    ...same,
    id: recordId,
    operationStatus: status,
    operationDate: occurredAt,
    originalCorrelationId: correlationId,
    customizedData: JSON.parse(activity.customizedData),
    participants: null,
    attributes: JSON.parse(activity.attributes ?? 'null'),
  };
}
