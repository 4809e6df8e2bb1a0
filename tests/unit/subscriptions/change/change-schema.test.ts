import { expect, it } from 'vitest';
import { translatorFor } from '@/lib/platform/i18n/translator';
import {
  changeSchema,
  nameSchemaFor,
  quantitySchemaFor,
} from '@/lib/subscriptions/change/change-schema';

const TARGET = {
  customerId: '0f4c1c9a-3b7e-4b6b-9c53-0a5c5d1f0002',
  subscriptionId: '0f4c1c9a-3b7e-4b6b-9c53-0a5c5d1f0003',
  version: '3',
};

const t = translatorFor('en');

const wrongOf = (sent: Record<string, unknown>) =>
  changeSchema(t)
    .safeParse({ ...TARGET, ...sent })
    .error?.issues.map(({ path }) => path.join('.'));

it.each([
  [{ kind: 'quantity', quantity: 'many' }, 'quantity'],
  [{ kind: 'quantity', quantity: '0' }, 'quantity'],
  [{ kind: 'name', friendlyName: ' ' }, 'friendlyName'],
  [{ kind: 'name', friendlyName: 'x'.repeat(257) }, 'friendlyName'],
  [{ kind: 'auto-renew', isOn: 'maybe' }, 'isOn'],
  [{ kind: 'suspend' }, 'confirmed'],
  [{ kind: 'cancel', confirmed: false }, 'confirmed'],
  [{ kind: 'convert', plan: 'for ever' }, 'plan'],
  [{ kind: 'destroy' }, 'kind'],
  [{ kind: 'reactivate', version: 'x' }, 'version'],
  [{ kind: 'reactivate', subscriptionId: '../..' }, 'subscriptionId'],
])('a form with %j is refused at %s', (sent, field) => {
  expect(wrongOf(sent)).toEqual([field]);
});

it('a valid form is a change', () => {
  const sent = { ...TARGET, kind: 'cancel', confirmed: 'yes' };
  expect(changeSchema(t).parse(sent)).toMatchObject({ kind: 'cancel', version: 3 });
});

it('the browser reports unchanged values and too few seats before submitting', () => {
  const seats = quantitySchemaFor(t, { seats: 10, fewest: 10, why: 'Too late.' });
  const problemWith = (quantity: string) =>
    seats.safeParse({ ...TARGET, kind: 'quantity', quantity }).error?.issues[0]?.message;
  expect(problemWith('11')).toBeUndefined();
  expect(problemWith('10')).toBe('It already has 10 seats.');
  expect(problemWith('9')).toBe('Too late.');
  const name = { ...TARGET, kind: 'name', friendlyName: 'Mail ' };
  expect(nameSchemaFor(t, 'Mail').safeParse(name).success).toBe(false);
});

it.each([
  ['en', 'Enter a whole number from 1 to 100,000.', 'It already has 1 seat.'],
  ['ja', '1 から 100,000 までの整数を入力してください。', 'シート数は既に 1 です。'],
  ['ko', '1에서 100,000 사이의 정수를 입력하세요.', '시트 수가 이미 1개입니다.'],
] as const)('problems are reported in %s', (locale, wrong, same) => {
  const translator = translatorFor(locale);
  const schema = quantitySchemaFor(translator, { seats: 1, fewest: 1, why: '' });
  const problemWith = (quantity: string) =>
    schema.safeParse({ ...TARGET, kind: 'quantity', quantity }).error?.issues[0]?.message;
  expect([problemWith('0'), problemWith('1')]).toEqual([wrong, same]);
});
