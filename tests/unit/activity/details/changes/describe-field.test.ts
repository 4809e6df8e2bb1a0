import { expect, it } from 'vitest';
import { describeField } from '@/lib/activity/details/changes/describe-field';
import { MESSAGES } from '@/lib/platform/i18n/messages';
import { orderValue, subscriptionValue } from '@/lib/subscriptions/subscription-value';
import { subscriptionWith } from '@/tests/support/records/subscriptions';

const describe = (name: string, locale: 'en' | 'ja' | 'ko' = 'en', isNested = false) =>
  describeField(name, { fields: MESSAGES[locale].record.fields, isNested });

it.each([
  ['en', 'Seats'],
  ['ja', 'シート数'],
  ['ko', '시트 수'],
] as const)('a known field is described in %s', (locale, text) => {
  expect(describe('Quantity', locale)).toEqual({ text, isUntranslated: false });
  expect(describe('quantity', locale)).toEqual({ text, isUntranslated: false });
});

it('an unknown field keeps its source name, made readable', () => {
  expect(describe('RefundOptions', 'ja')).toEqual({ text: 'Refund options', isUntranslated: true });
});

it.each(['constructor', 'ToString', '__proto__', 'HasOwnProperty', 'fields.quantity'])(
  'a field named %s is unknown',
  (name) => expect(describe(name).isUntranslated).toBe(true),
);

it('a position in a list needs no translation', () => {
  expect(describe('2', 'ko')).toEqual({ text: '2', isUntranslated: false });
});

it('the state of an address is not a status', () => {
  expect(describe('State', 'ja').text).toBe('状態');
  expect(describe('State', 'ja', true).text).toBe('都道府県/州');
});

it('every field of a subscription and of an order that the product records is known', () => {
  const subscription = subscriptionWith();
  const order = orderValue(subscription, 'a customer');
  const [line = {}] = order.LineItems as object[];
  const values = [subscriptionValue(subscription), order, line];
  for (const name of values.flatMap((value) => Object.keys(value)))
    expect(describe(name)).toMatchObject({ isUntranslated: false });
});
