import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvHeading, createCsvWriter } from '@/lib/activity/export/csv/csv';
import type { ExportRow } from '@/lib/activity/export/export-query';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { exportRow } from '@/tests/support/records/export-row';

const english = translatorFor('en');

const HEADING =
  'Date-Time (UTC),Affected customer,Action,Partner user,Status,Subscription,Quantity,' +
  'Additional information,Customer ID,Subscription ID,Order ID,Resource type,Operation type,' +
  'Correlation ID,Record ID,Timestamp';

function parsed(rows: ExportRow[], zone = 'UTC'): Record<string, string>[] {
  const view = { zone, t: english };
  const text = csvHeading(view) + createCsvWriter(view)(rows);
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('the CSV', () => {
  it('starts with a byte-order mark and the heading', () => {
    expect(csvHeading({ zone: 'UTC', t: english })).toBe(`\ufeff${HEADING}\r\n`);
  });

  it('names its zone and uses it for its times', () => {
    const [first] = parsed([exportRow()], 'Asia/Tokyo');
    expect(first?.['Date-Time (Asia/Tokyo)']).toBe('2026-03-16 08:20:30');
    expect(first?.['Timestamp']).toBe('2026-03-15T23:20:30.123Z');
  });

  it('survives every character that has a meaning in CSV', () => {
    const customer = 'A "quoted", name;\r\nof two lines';
    expect(parsed([exportRow({ customer })])[0]?.['Affected customer']).toBe(customer);
  });

  it('describes a record without a user as the page does', () => {
    const users = (['system', 'application'] as const).map(
      (actorKind) => parsed([exportRow({ user: '', actorKind })])[0]?.['Partner user'],
    );
    expect(users).toEqual(['(system)', '(unknown)']);
  });

  it('has no id where the source wrote zeros', () => {
    const nil = '00000000-0000-0000-0000-000000000000';
    const data = ['OrderId', 'SubscriptionId-0'].map((key) => ({ key, value: nil }));
    const named = [...data, { key: 'SubscriptionName-0', value: 'Mail' }];
    expect(parsed([exportRow({ data: named })])[0]).toMatchObject({
      Subscription: 'Mail',
      'Subscription ID': '',
      'Order ID': '',
    });
  });

  it('keeps a record of several products as one record', () => {
    const data = [
      { key: 'OrderId', value: 'o-1' },
      { key: 'SubscriptionName-0', value: 'Mail' },
      { key: 'SubscriptionId-0', value: 's-0' },
      { key: 'Quantity-0', value: '5' },
      { key: 'PartnerOnRecord-0', value: null },
      { key: 'SubscriptionName-1', value: '=Chat()' },
      { key: 'SubscriptionId-1', value: 's-1' },
      { key: 'Reason', value: 'renewal' },
    ];
    expect(parsed([exportRow({ data })])).toMatchObject([
      {
        Subscription: "Mail; '=Chat()",
        Quantity: '5; ',
        'Subscription ID': 's-0; s-1',
        'Order ID': 'o-1',
        'Additional information': 'Reason: renewal',
      },
    ]);
  });

  it('finds the subscription in the new value if the customised data has none', () => {
    const value =
      '{"Id":"o-2","LineItems":[{"SubscriptionId":"s-9","FriendlyName":"Mail","Quantity":3}]}';
    expect(parsed([exportRow({ value })])).toMatchObject([
      { Subscription: 'Mail', Quantity: '3', 'Subscription ID': 's-9', 'Order ID': 'o-2' },
    ]);
  });

  it('finds the order of a subscription’s change in the new value', () => {
    const data = [
      { key: 'SubscriptionId', value: 's-1' },
      { key: 'SubscriptionName', value: 'Mail' },
      { key: 'Quantity', value: '7' },
    ];
    const value = '{"Id":"s-1","FriendlyName":"Mail","Quantity":7,"OrderId":"o-3"}';
    const fields = { data, value, resourceType: 'subscription', operation: 'update_subscription' };
    expect(parsed([exportRow(fields)])).toMatchObject([{ Quantity: '7', 'Order ID': 'o-3' }]);
  });

  it('has each changed value with the one before it, also of what was only asked for', () => {
    const before = '{"Quantity":26,"AutoRenewEnabled":true,"FriendlyName":"Mail"}';
    const change = {
      data: [{ key: 'Reason', value: 'renewal' }],
      resourceType: 'subscription',
      oldValue: before,
      value: '{"Quantity":31,"AutoRenewEnabled":false,"FriendlyName":"Mail"}',
    };
    const refused = {
      ...change,
      data: [{ key: 'Quantity', value: '31' }],
      status: 'failed',
      value: '',
    };
    expect(parsed([exportRow(change), exportRow(refused)])).toMatchObject([
      {
        Quantity: '31',
        'Additional information': 'Reason: renewal; Seats: 26 → 31; Auto-renew: yes → no',
      },
      { Quantity: '31', 'Additional information': 'Seats (requested): 26 → 31' },
    ]);
  });

  it('has all orders of a record, each once', () => {
    const data = ['o-1', 'o-2', 'o-1'].map((value, number) => ({
      key: `OrderId-${number}`,
      value,
    }));
    expect(parsed([exportRow({ data })])).toMatchObject([
      { 'Order ID': 'o-1; o-2', 'Additional information': '' },
    ]);
  });

  it('writes names and ids that look like numbers as texts, and quantities as numbers', () => {
    const data = [
      { key: 'OrderId', value: '123456789e12' },
      { key: 'SubscriptionName', value: '1-2' },
      { key: 'SubscriptionId', value: '2026-11' },
      { key: 'Quantity', value: '25' },
    ];
    const fields = {
      customer: '00712',
      user: 'TRUE',
      correlationId: '1E5',
      recordId: 'MAR1',
      data,
    };
    expect(parsed([exportRow(fields)])).toMatchObject([
      {
        'Affected customer': '="00712"',
        'Partner user': '="TRUE"',
        Subscription: '="1-2"',
        Quantity: '25',
        'Subscription ID': '="2026-11"',
        'Order ID': '="123456789e12"',
        'Correlation ID': '="1E5"',
        'Record ID': '="MAR1"',
      },
    ]);
  });

  it('writes repeated values identically', () => {
    const rows = ['=1', 'Adatum', '=1', 'x, y', 'Adatum', 'x, y'].map((customer) =>
      exportRow({ customer }),
    );
    expect(parsed(rows).map((record) => record['Affected customer'])).toEqual([
      "'=1",
      'Adatum',
      "'=1",
      'x, y',
      'Adatum',
      'x, y',
    ]);
  });
});
