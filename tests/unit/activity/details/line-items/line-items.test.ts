import { describe, expect, it } from 'vitest';
import { readLineItems, type LineItemSource } from '@/lib/activity/details/line-items/line-items';
import { orderIdsOf } from '@/lib/activity/details/line-items/order-ids';

const source = (fields: Partial<LineItemSource>): LineItemSource => ({
  resourceType: 'subscription',
  customizedData: [],
  resourceNewValue: null,
  resourceOldValue: null,
  ...fields,
});

const data = (fields: Record<string, unknown>) =>
  Object.entries(fields).map(([key, value]) => ({ key, value }));

const LINES =
  '{"Id":"o-1","LineItems":[{"SubscriptionId":"B","FriendlyName":"Chat","Quantity":2},' +
  '{"SubscriptionId":"A","FriendlyName":"Mail","Quantity":1}]}';

describe('what the customised data lacks of a subscription', () => {
  it('is taken from the new value', () => {
    const customizedData = data({ SubscriptionId: 's-1' });
    const resourceNewValue = '{"Id":"S-1","FriendlyName":"Mail","Quantity":7,"OfferId":"f-1"}';
    expect(readLineItems(source({ customizedData, resourceNewValue }))).toEqual([
      { subscription: 'Mail', subscriptionId: 's-1', offerId: 'f-1', quantity: '7', others: [] },
    ]);
  });

  it('is a quantity without a name', () => {
    const values = { resourceOldValue: '{"Quantity":5}', resourceNewValue: '{"Quantity":7}' };
    expect(readLineItems(source(values))).toMatchObject([{ subscription: '', quantity: '7' }]);
  });

  it('is taken from the old value if the new one lacks it', () => {
    const values = { resourceNewValue: '{"Quantity":7}' };
    const resourceOldValue = '{"Id":"s-1","FriendlyName":"Mail","Quantity":5}';
    expect(readLineItems(source({ ...values, resourceOldValue }))).toMatchObject([
      { subscription: 'Mail', subscriptionId: 's-1', quantity: '7' },
    ]);
  });

  it('is not taken from another subscription', () => {
    const customizedData = data({ SubscriptionId: 's-1' });
    const resourceNewValue = '{"Id":"s-2","FriendlyName":"Mail","Quantity":7}';
    expect(readLineItems(source({ customizedData, resourceNewValue }))).toMatchObject([
      { subscription: '', subscriptionId: 's-1', quantity: '' },
    ]);
  });

  it('is taken from the line with the same id, or else at the same position', () => {
    const order = { resourceType: 'order', resourceNewValue: LINES };
    const byId = data({ 'SubscriptionId-0': 'a', 'SubscriptionId-1': 'b' });
    expect(readLineItems(source({ ...order, customizedData: byId }))).toMatchObject([
      { subscription: 'Mail', quantity: '1' },
      { subscription: 'Chat', quantity: '2' },
    ]);
    const byPlace = data({ 'Quantity-0': '5', 'Quantity-1': '6' });
    expect(readLineItems(source({ ...order, customizedData: byPlace }))).toMatchObject([
      { subscription: 'Chat', subscriptionId: 'B', quantity: '5' },
      { subscription: 'Mail', subscriptionId: 'A', quantity: '6' },
    ]);
  });

  it('is searched in any resource with a subscription id, and in no other', () => {
    const named = '{"Id":"e-1","SubscriptionId":"s-1","FriendlyName":"Mail"}';
    const entitlement = { resourceType: 'azure_entitlement', resourceNewValue: named };
    expect(readLineItems(source(entitlement))).toMatchObject([
      { subscription: 'Mail', subscriptionId: 's-1' },
    ]);
    const other = '{"Id":"c-1","FriendlyName":"SubscriptionId"}';
    expect(readLineItems(source({ resourceType: 'customer', resourceNewValue: other }))).toEqual(
      [],
    );
  });
});

describe('the orders of an activity', () => {
  it.each<[Partial<LineItemSource>, string[]]>([
    [{ customizedData: data({ OrderId: 'o-1' }) }, ['o-1']],
    [
      { customizedData: data({ 'OrderId-0': 'a', 'OrderId-1': 'b', 'OrderId-2': 'a' }) },
      ['a', 'b'],
    ],
    [{ customizedData: data({ OrderId: '' }), resourceNewValue: '{"OrderId":"o-2"}' }, ['o-2']],
    [{ resourceNewValue: '{"Id":"s","OrderId":"o-2"}' }, ['o-2']],
    [{ resourceNewValue: '{"Id":"s","OrderId":"\\u006f-2"}' }, ['o-2']],
    [{ resourceNewValue: '{ "OrderId": "o-2" }' }, ['o-2']],
    [{ resourceNewValue: '{"Of":{"Id":"s","OrderId":"x"},"OrderId":"o-2"}' }, ['o-2']],
    [{ resourceNewValue: '{"Note":",\\"OrderId\\":\\"x\\"","OrderId":"o-2"}' }, ['o-2']],
    [{ resourceNewValue: '{"OrderId":12345678901234567890}' }, ['12345678901234567890']],
    [{ resourceOldValue: '{"OrderId":"o-3"}' }, ['o-3']],
    [{ resourceNewValue: '{"OrderId":null}', resourceOldValue: '{"OrderId":"o-3"}' }, ['o-3']],
    [{ resourceType: 'order', resourceNewValue: '{"Id":"o-4","OrderId":"x"}' }, ['o-4']],
    [{ resourceType: 'order', resourceNewValue: '{"OrderId":"o-4"}' }, ['o-4']],
    [{ resourceType: 'transfer', resourceNewValue: '{"Id":"t","OrderId":"o-5"}' }, ['o-5']],
    [
      {
        resourceType: 'transfer',
        resourceNewValue: '{"LineItems":[{"OrderId":"a"},{"OrderId":"b"}]}',
      },
      ['a', 'b'],
    ],
    [{ resourceNewValue: '{"Id":"s","OrderId":"o-' }, []],
    [{ resourceNewValue: 'OrderId' }, []],
    [{}, []],
  ])('are those of %j', (fields, ids) => expect(orderIdsOf(source(fields))).toEqual(ids));
});

it('numbers with more digits than JavaScript keeps are read as written', () => {
  const resourceNewValue =
    '{"SubscriptionId":10000000000000000000001,"Quantity":1.2345678901234567890,"FriendlyName":"a:1234567890123456789"}';
  expect(readLineItems(source({ resourceNewValue }))).toMatchObject([
    { subscriptionId: '10000000000000000000001', subscription: 'a:1234567890123456789' },
  ]);
});
