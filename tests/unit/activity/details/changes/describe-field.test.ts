import { expect, it } from 'vitest';
import { describeField } from '@/lib/activity/details/changes/describe-field';
import { MESSAGES } from '@/lib/platform/i18n/messages';
import { orderValue, subscriptionValue } from '@/lib/subscriptions/subscription-value';
import { subscriptionWith } from '@/tests/support/records/subscriptions';

const told = (name: string, locale: 'en' | 'ja' | 'ko' = 'en', isNested = false) =>
  describeField(name, { fields: MESSAGES[locale].record.fields, isNested });

it.each([
  ['en', 'Seats'],
  ['ja', 'シート数'],
  ['ko', '시트 수'],
] as const)('a known field is told in %s', (locale, words) => {
  expect(told('Quantity', locale)).toEqual({ words, isSource: false });
  expect(told('quantity', locale)).toEqual({ words, isSource: false });
});

it('a field that is not known keeps the name of its source, made for reading', () => {
  expect(told('RefundOptions', 'ja')).toEqual({ words: 'Refund options', isSource: true });
});

it.each(['constructor', 'ToString', '__proto__', 'HasOwnProperty', 'fields.quantity'])(
  'a field named %s is not known',
  (name) => expect(told(name).isUntranslated).toBe(true),
);

it('the place in a list is no word of any language', () => {
  expect(told('2', 'ko')).toEqual({ words: '2', isSource: false });
});

it('the state within an address is no state of affairs', () => {
  expect(told('State', 'ja').text).toBe('状態');
  expect(told('State', 'ja', true).text).toBe('都道府県/州');
});

it('every field of a subscription and of an order is known, as they are recorded here', () => {
  const subscription = subscriptionWith();
  const order = orderValue(subscription, 'a customer');
  const [line = {}] = order.LineItems as object[];
  const values = [subscriptionValue(subscription), order, line];
  for (const name of values.flatMap((value) => Object.keys(value)))
    expect(told(name)).toMatchObject({ isSource: false });
});
