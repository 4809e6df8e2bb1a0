import { describe, expect, it } from 'vitest';
import { actorKindOf } from '@/lib/activity/intake/prepare/actor';
import { describeOperation, describeStatus } from '@/lib/activity/describe/describe-activity';
import { humanise } from '@/lib/activity/describe/humanise';
import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import { OPERATION_TYPES } from '@/lib/activity/describe/known-types';
import { allTranslators, translatorFor } from '@/lib/platform/i18n/translator';
import { readableText } from '@/tests/support/readable-values';

const english = translatorFor('en');

describe('an action', () => {
  it('has a translation of its own for each of the 78 documented operation types, four others and our own', () => {
    const others = OPERATION_TYPES.filter((type) => !type.startsWith('log_'));
    expect(others).toHaveLength(82);
    for (const t of allTranslators()) {
      expect(new Set(OPERATION_TYPES.map((type) => describeOperation(type, t))).size).toBe(
        OPERATION_TYPES.length,
      );
    }
    expect(describeOperation('create_order', english)).toBe('Created order');
    expect(describeOperation('create_referral', translatorFor('ja'))).toBe('紹介を作成した');
    expect(describeOperation('create_referral', translatorFor('ko'))).toBe('추천 생성');
  });

  it.each([
    ['granular_admin_relationship_auto_extended', 'GDAP relationship extended automatically'],
    ['granular_admin_relationship_created', 'Created GDAP relationship'],
    [
      'indirect_reseller_relationship_accepted_by_customer',
      'Indirect reseller relationship accepted by customer',
    ],
    ['reseller_relationship_accepted_by_customer', 'Reseller relationship accepted by customer'],
  ])('that was only seen in public has a translation: %s', (type, text) => {
    expect(describeOperation(type, english)).toBe(text);
  });

  it('is humanised if its type is unknown', () => {
    const types = ['reassign_billing_account', 'ReassignSeat', '', '---'];
    expect(types.map((type) => describeOperation(type, english))).toEqual([
      'Reassign billing account',
      'Reassign seat',
      'Unnamed action',
      'Unnamed action',
    ]);
  });
});

it('describes known and unknown statuses', () => {
  const statuses = ['succeeded', 'progress', 'decline', 'half_done'];
  expect(statuses.map((status) => describeStatus(status, english))).toEqual([
    'Succeeded',
    'In progress',
    'Declined',
    'Half done',
  ]);
});

it('humanises identifiers', () => {
  const names = ['create_order', 'PartnerIdOnRecord', 'MPNId', 'HTTPSUrl', 'LineItem-0', ' '];
  expect(names.map(humanise)).toEqual([
    'Create order',
    'Partner id on record',
    'MPN id',
    'HTTPS url',
    'Line item 0',
    '',
  ]);
});

describe('who acted', () => {
  it.each([
    ['ada@tailspin.example', 'partner_user'],
    ['boss@adatum.onmicrosoft.com', 'customer_user'],
    ['BOSS@ADATUM.onmicrosoft.com', 'customer_user'],
    ['FulfillmentService', 'application'],
    ['', 'system'],
    ['System', 'system'],
  ])('%j is a %s', (userPrincipalName, kind) => {
    const customerDomain = 'adatum.onmicrosoft.com';
    expect(actorKindOf({ userPrincipalName, customerDomain })).toBe(kind);
  });
});

describe('a value made readable', () => {
  it('has fields in order, with names and numbers as they were written', () => {
    expect(readableText('{"2":"b","AutoRenew":true,"Id":12345678901234567890,"X":null}')).toEqual({
      fields: [
        ['2', 'b'],
        ['AutoRenew', true],
        ['Id', '12345678901234567890'],
        ['X', null],
      ],
    });
  });

  it.each(['{"Quantity":', 'plain words', '', '['.repeat(100_000)])(
    'stays as it is if it is not JSON',
    (text) => expect(readableText(text)).toEqual({ raw: text }),
  );
});

describe('line items', () => {
  const none = { resourceType: 'order', resourceNewValue: null, resourceOldValue: null };

  it('are sorted by number, with the further fields of each', () => {
    const customizedData = [
      { key: 'SubscriptionName-10', value: 'Ten' },
      { key: 'SubscriptionName-2', value: 'Two' },
      { key: 'PartnerOnRecord-2', value: 'mpn' },
    ];
    expect(readLineItems({ ...none, customizedData })).toMatchObject([
      { subscription: 'Two', others: [{ name: 'PartnerOnRecord', value: 'mpn' }] },
      { subscription: 'Ten', others: [] },
    ]);
  });

  it.each(['not json', '{"LineItems":[null,7]}', '{"FriendlyName":{"deep":1}}', 'null'])(
    'are empty, without throwing, when the value is %s',
    (resourceNewValue) => {
      expect(readLineItems({ ...none, customizedData: [], resourceNewValue })).toEqual([]);
    },
  );
});
